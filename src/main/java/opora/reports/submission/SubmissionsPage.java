package opora.reports.submission;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** The reports that were handed in, the newest first. */
public record SubmissionsPage(
        Shell shell,
        Fields fields,
        List<Choice> reports,
        List<Line> lines,
        @Nullable String next) {

    /** @param withdrawn who took it back and why, or null */
    public record Line(
            String path,
            String title,
            String period,
            String place,
            int version,
            String submitted,
            @Nullable String withdrawn) {}
}
