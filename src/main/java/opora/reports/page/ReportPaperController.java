package opora.reports.page;

import gg.jte.generated.precompiled.Templates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.reports.ReportsPermissions;
import opora.reports.count.Question;
import opora.reports.count.Sheet;
import opora.reports.count.Sheets;
import opora.reports.narrative.NarrativeStore;
import opora.reports.narrative.Told;
import opora.reports.passport.Passports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A report on its way out of the house: the document for the office and the version for everybody. */
@Controller
@Requires(ReportsPermissions.VIEW)
class ReportPaperController {

    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Passports passports;
    private final Sheets sheets;
    private final ScopeStore scopes;
    private final Journal journal;
    private final NarrativeStore narrative;
    private final Templates templates;

    ReportPaperController(
            Passports passports,
            Sheets sheets,
            ScopeStore scopes,
            Journal journal,
            NarrativeStore narrative,
            Templates templates) {
        this.narrative = narrative;
        this.passports = passports;
        this.sheets = sheets;
        this.scopes = scopes;
        this.journal = journal;
        this.templates = templates;
    }

    /** With what was written about the work of the year, which tells of people even where it names none. */
    @StepUp(because = "reports.paper.confirm")
    @GetMapping("/reports/{report}.docx")
    Html document(Shell shell, Change look, @PathVariable String report, ReportForm form, BindingResult errors) {
        var sheet = taken("docx", look, report, form, errors);
        var paper = paper(sheet, shell, form, new Rows(sheet, shell).parts(), told(sheet, shell), null);
        return Html.download(
                name(shell, sheet, false, "docx"), DOCUMENT, out -> ReportDocument.write(paper, shell, out));
    }

    /** What everybody may see, for its reader to check before it leaves the house. */
    @GetMapping("/reports/{report}/public")
    Html preview(Shell shell, Change look, @PathVariable String report, ReportForm form, BindingResult errors) {
        var sheet = sheet(look, report, form, errors);
        return Html.page(templates.reportsPublic(new PublicReportPage(
                shell,
                publicPaper(sheet, shell, form),
                ReportLinks.report(report, sheet.question()),
                ReportLinks.file(report, "public.docx", sheet.question()),
                ReportLinks.file(report, "public.html", sheet.question()))));
    }

    @GetMapping("/reports/{report}.public.docx")
    Html publicDocument(Shell shell, Change look, @PathVariable String report, ReportForm form, BindingResult errors) {
        var sheet = taken("public.docx", look, report, form, errors);
        var paper = publicPaper(sheet, shell, form);
        return Html.download(
                name(shell, sheet, true, "docx"), DOCUMENT, out -> ReportDocument.write(paper, shell, out));
    }

    /** One file that can be laid on any site as it is. */
    @GetMapping("/reports/{report}.public.html")
    Html publicPage(Shell shell, Change look, @PathVariable String report, ReportForm form, BindingResult errors) {
        var sheet = taken("public.html", look, report, form, errors);
        var page = templates.reportsSite(shell, publicPaper(sheet, shell, form)).render();
        return Html.download(
                name(shell, sheet, true, "html"),
                "text/html;charset=UTF-8",
                out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
    }

    private Sheet taken(String as, Change look, String report, ReportForm form, BindingResult errors) {
        var sheet = sheet(look, report, form, errors);
        var period = sheet.question().period();
        journal.exported(look, new ReportTaken(sheet.report().report(), as, period.from(), period.to()), 0, List.of());
        return sheet;
    }

    private Sheet sheet(Change look, String report, ReportForm form, BindingResult errors) {
        if (errors.hasErrors()) {
            throw new NotFound();
        }
        return sheets.sheet(
                passports.report(report).orElseThrow(NotFound::new),
                new Question(form.period(look.today()), form.scope(), look.user(), look.today()));
    }

    private ReportPaper publicPaper(Sheet sheet, Shell shell, ReportForm form) {
        var rows = new PublicRows(sheet, shell);
        return paper(
                sheet,
                shell,
                form,
                rows.parts(),
                told(sheet, shell).stream().map(Told::withoutNumbers).toList(),
                rows.hideAnything() ? shell.t("reports.hidden.note") : null);
    }

    private List<Told> told(Sheet sheet, Shell shell) {
        var question = sheet.question();
        if (!question.period().isYear() || !question.scope().isWhole()) {
            return List.of();
        }
        var report = sheet.report();
        var year = question.period().from().getYear();
        var paragraphs = narrative.of(question.user().institutionId(), report.report(), year);
        return Told.of(paragraphs, report, sheet::answer, shell);
    }

    private ReportPaper paper(
            Sheet sheet,
            Shell shell,
            ReportForm form,
            List<ReportPage.Part> parts,
            List<Told> told,
            @Nullable String note) {
        var choices = scopes.choices(sheet.question().user());
        var period = sheet.question().period();
        return new ReportPaper(
                sheet.report().title().in(shell.locale()),
                choices.institution(),
                Days.of(period, shell),
                Days.of(period.previous(), shell),
                choices.namesOf(form.scope()),
                parts,
                told,
                note);
    }

    private static String name(Shell shell, Sheet sheet, boolean open, String extension) {
        var period = sheet.question().period();
        var report = sheet.report().report();
        return "%s %s %s.%s"
                .formatted(
                        open ? report + " " + shell.t("reports.public.file") : report,
                        period.from(),
                        period.to(),
                        extension);
    }
}
