package opora.reports.submission;

import java.util.List;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** The records a submitted number counted, by their names of today. */
public record SubmittedRecordsPage(
        Shell shell,
        Submission head,
        String code,
        String title,
        @Nullable String value,
        int total,
        List<Named> records,
        @Nullable String next) {}
