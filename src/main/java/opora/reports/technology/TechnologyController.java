package opora.reports.technology;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.reports.ReportsPermissions;
import opora.reports.count.Period;
import opora.reports.count.Question;
import opora.reports.count.Sheet;
import opora.reports.count.Sheets;
import opora.reports.page.ReportForm;
import opora.reports.page.ReportLinks;
import opora.reports.page.ReportTaken;
import opora.reports.page.ScopeStore;
import opora.reports.passport.Passports;
import opora.reports.passport.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A report as the table of expected results: on screen, as a document and as a workbook. */
@Controller
@Requires(ReportsPermissions.VIEW)
class TechnologyController {

    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int YEARS = 3;
    private static final int QUARTERS = 4;

    private final Passports passports;
    private final Layouts layouts;
    private final Sheets sheets;
    private final TechnologyTables tables;
    private final ScopeStore scopes;
    private final Forms forms;
    private final Journal journal;
    private final Templates templates;

    TechnologyController(
            Passports passports,
            Layouts layouts,
            Sheets sheets,
            TechnologyTables tables,
            ScopeStore scopes,
            Forms forms,
            Journal journal,
            Templates templates) {
        this.passports = passports;
        this.layouts = layouts;
        this.sheets = sheets;
        this.tables = tables;
        this.scopes = scopes;
        this.forms = forms;
        this.journal = journal;
        this.templates = templates;
    }

    @GetMapping("/reports/{report}/table")
    Html table(Shell shell, Change look, @PathVariable String report, @Valid ReportForm form, BindingResult errors) {
        var layout = layouts.of(report).orElseThrow(NotFound::new);
        var passport = passports.report(report).orElseThrow(NotFound::new);
        var today = look.today();
        var period = forms.attempt(errors, () -> period(form, layout, today));
        if (period.isEmpty()) {
            return Html.fix(templates.reportsTechnologyTable(
                    page(shell, passport, layout, forms.typed(errors), form, today, null, null)));
        }
        var question = new Question(period.get(), form.scope(), look.user(), today);
        var table = tables.table(layout, sheets.sheet(passport, question), institution(look.user()), shell);
        var dates = new HashMap<String, @Nullable Object>();
        dates.put("from", period.get().from());
        dates.put("to", period.get().to());
        return Html.page(templates.reportsTechnologyTable(
                page(shell, passport, layout, forms.filled(dates), form, today, table, question)));
    }

    @GetMapping("/reports/{report}.table.docx")
    Html document(Shell shell, Change look, @PathVariable String report, ReportForm form, BindingResult errors) {
        var sheet = taken("table.docx", look, report, form, errors);
        var table = tables.table(layouts.of(report).orElseThrow(), sheet, institution(look.user()), shell);
        return Html.download(name(sheet, "docx"), DOCUMENT, out -> TechnologyDocument.write(table, shell, out));
    }

    @GetMapping("/reports/{report}.table.xlsx")
    Html workbook(Shell shell, Change look, @PathVariable String report, ReportForm form, BindingResult errors) {
        var sheet = taken("table.xlsx", look, report, form, errors);
        var table = tables.table(layouts.of(report).orElseThrow(), sheet, institution(look.user()), shell);
        return Html.download(name(sheet, "xlsx"), WORKBOOK, out -> TechnologyWorkbook.write(table, shell, out));
    }

    private Sheet taken(String as, Change look, String report, ReportForm form, BindingResult errors) {
        var layout = layouts.of(report).orElseThrow(NotFound::new);
        if (errors.hasErrors()) {
            throw new NotFound();
        }
        var period = period(form, layout, look.today());
        var sheet = sheets.sheet(
                passports.report(report).orElseThrow(NotFound::new),
                new Question(period, form.scope(), look.user(), look.today()));
        journal.exported(look, new ReportTaken(report, as, period.from(), period.to()), 0, List.of());
        return sheet;
    }

    /** Without a period it is the first stage: the table was drawn up for it. */
    private static Period period(ReportForm form, Layout layout, LocalDate today) {
        boolean asked = form.year() != null || form.part() != null || form.from() != null || form.to() != null;
        return asked || layout.stages().isEmpty()
                ? form.period(today)
                : layout.stages().getFirst().period();
    }

    private String institution(User user) {
        return scopes.choices(user).institution();
    }

    private static TechnologyPage page(
            Shell shell,
            Report report,
            Layout layout,
            Fields fields,
            ReportForm form,
            LocalDate today,
            @Nullable TechnologyTable table,
            @Nullable Question question) {
        var code = report.report();
        return new TechnologyPage(
                shell,
                code,
                report.title().in(shell.locale()),
                fields,
                ways(shell, layout, form, today, question == null ? null : question.period()),
                table,
                question == null ? "/reports/" + code : ReportLinks.report(code, question),
                question == null ? "" : ReportLinks.file(code, "table.docx", question),
                question == null ? "" : ReportLinks.file(code, "table.xlsx", question));
    }

    private static List<TechnologyPage.Way> ways(
            Shell shell, Layout layout, ReportForm form, LocalDate today, @Nullable Period shown) {
        var ways = new ArrayList<TechnologyPage.Way>();
        layout.stages()
                .forEach(stage -> ways.add(way(stage.title().in(shell.locale()), stage.period(), layout, form, shown)));
        IntStream.range(0, YEARS)
                .map(back -> today.getYear() - back)
                .forEach(year -> ways.add(way(
                        shell.t("reports.technology.year", String.valueOf(year)),
                        Period.year(year),
                        layout,
                        form,
                        shown)));
        int year = shown == null ? today.getYear() : shown.to().getYear();
        IntStream.rangeClosed(1, QUARTERS)
                .forEach(quarter -> ways.add(way(
                        shell.t("reports.technology.quarter", quarter, String.valueOf(year)),
                        Period.quarter(year, quarter),
                        layout,
                        form,
                        shown)));
        return ways;
    }

    private static TechnologyPage.Way way(
            String title, Period period, Layout layout, ReportForm form, @Nullable Period shown) {
        return new TechnologyPage.Way(
                title, TechnologyLinks.table(layout.report(), period, form.scope()), period.equals(shown));
    }

    private static String name(Sheet sheet, String extension) {
        var period = sheet.question().period();
        return "%s %s %s.%s".formatted(sheet.report().report(), period.from(), period.to(), extension);
    }
}
