package opora.reports.submission;

import java.util.List;
import opora.platform.web.Shell;
import opora.reports.narrative.Told;
import opora.reports.page.ReportPage;
import opora.reports.statement.StatementLine;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was handed in.
 *
 * @param withdrawn who took it back and why, or null
 * @param anew where it is handed in again, or null
 */
public record SubmittedPage(
        Shell shell,
        Submission head,
        String title,
        String period,
        String previous,
        String submitted,
        @Nullable String withdrawn,
        @Nullable String anew,
        boolean mayWithdraw,
        List<ReportPage.Part> parts,
        List<Told> told,
        List<Answered> statements,
        List<Definition> definitions) {

    public record Answered(String title, StatementLine line) {}

    /** Which version of a definition was counted with. */
    public record Definition(String code, int version, String title, String definition) {}
}
