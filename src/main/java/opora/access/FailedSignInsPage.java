package opora.access;

import java.time.LocalDateTime;
import java.util.List;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param days how far back it looks */
public record FailedSignInsPage(Shell shell, int days, List<Line> lines) {

    /**
     * @param network 256 neighbouring addresses, never the login that was typed
     * @param waitsUntil until when somebody there has to wait, or null
     */
    public record Line(
            String network,
            long failures,
            LocalDateTime first,
            LocalDateTime last,
            @Nullable LocalDateTime waitsUntil) {}
}
