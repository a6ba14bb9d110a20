package opora.reports.submission;

import java.util.List;
import opora.platform.access.RecordFacts;
import opora.platform.web.Shell;
import opora.reports.ReportsPermissions;
import opora.reports.count.Sheet;
import opora.reports.narrative.NarrativeLinks;
import opora.reports.narrative.NarrativeStore;
import opora.reports.narrative.Paragraph;
import opora.reports.narrative.Told;
import opora.reports.page.BesideReport;
import opora.reports.page.ReportLinks;
import opora.reports.page.Signed;
import org.springframework.stereotype.Component;

/** On the page of a report: whether it has been handed in, and what is told of its year. */
@Component
class BesideSubmitted implements BesideReport {

    private final SubmissionStore submissions;
    private final NarrativeStore narratives;
    private final Signed signed;

    BesideSubmitted(SubmissionStore submissions, NarrativeStore narratives, Signed signed) {
        this.submissions = submissions;
        this.narratives = narratives;
        this.signed = signed;
    }

    @Override
    public Beside of(Sheet sheet, Shell shell) {
        var question = sheet.question();
        var report = sheet.report().report();
        boolean ofYear = question.scope().isWhole() && question.period().isYear();
        int year = question.period().from().getYear();
        List<Paragraph> paragraphs = ofYear ? narratives.of(question.institution(), report, year) : List.of();
        var current = submissions.current(question.user(), report, question.period(), question.scope());
        return new Beside(
                current.map(each -> new Link(each.path(), shell.t("reports.submission.current", signed.at(each.at()))))
                        .orElse(null),
                current.isEmpty() && maySubmit(sheet, shell)
                        ? SubmittedLinks.PLACE + "/new?report=" + report + "&" + ReportLinks.query(question)
                        : null,
                Told.of(paragraphs, sheet.report(), sheet::answer, shell),
                ofYear && shell.can(ReportsPermissions.NARRATIVE) ? NarrativeLinks.year(report, year) : null);
    }

    private static boolean maySubmit(Sheet sheet, Shell shell) {
        var question = sheet.question();
        var scope = question.scope();
        return !question.period().from().isAfter(question.today())
                && (shell.can(ReportsPermissions.SUBMIT, RecordFacts.ofSection(scope.section()))
                        || (scope.department() != null && shell.can(ReportsPermissions.SUBMIT)));
    }
}
