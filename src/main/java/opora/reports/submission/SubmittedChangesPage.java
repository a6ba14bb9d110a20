package opora.reports.submission;

import java.util.List;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** What has changed since a report was handed in, indicator by indicator. */
public record SubmittedChangesPage(Shell shell, Submission head, String title, String submitted, List<Line> lines) {

    /**
     * @param path where the records that came and went are, or null when there are none
     * @param reasons the kinds of changes behind it, the most frequent first
     */
    public record Line(
            String code,
            String title,
            String was,
            String now,
            @Nullable String difference,
            int added,
            int gone,
            @Nullable String path,
            List<String> reasons) {}
}
