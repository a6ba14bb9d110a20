package opora.exchange.page;

import java.time.LocalDateTime;
import java.util.List;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param nextPath where the earlier workbooks are listed, or null */
public record ImportPage(
        Shell shell,
        Fields fields,
        List<Line> batches,
        @Nullable String nextPath) {

    /** A workbook brought in before. */
    public record Line(String fileName, String path, LocalDateTime at, String stateKey, String tag) {}
}
