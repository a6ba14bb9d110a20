package opora.reports.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.access.User;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.reports.ReportsPermissions;
import opora.reports.count.Listing;
import opora.reports.count.Question;
import opora.reports.count.Sheet;
import opora.reports.count.Sheets;
import opora.reports.passport.Passports;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The same report as a file, for a spreadsheet or for another program. */
@Controller
@Requires(ReportsPermissions.VIEW)
class ReportFileController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Passports passports;
    private final Sheets sheets;
    private final ScopeStore scopes;
    private final Clock clock;
    private final Listing listing;
    private final Journal journal;

    ReportFileController(
            Passports passports, Sheets sheets, ScopeStore scopes, Clock clock, Listing listing, Journal journal) {
        this.listing = listing;
        this.journal = journal;
        this.passports = passports;
        this.sheets = sheets;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GetMapping("/reports/{report}.json")
    Html json(Shell shell, User user, @PathVariable String report, ReportForm form, BindingResult errors) {
        var choices = scopes.choices(user);
        var scope = choices.namesOf(form.scope());
        var sheet = sheet(user, report, form, errors);
        var json = ReportJson.of(sheet, choices.institution(), scope, shell.locale(), shell::t);
        return Html.download(name(sheet, ".json"), "application/json", json::writeTo);
    }

    @GetMapping("/reports/{report}.xlsx")
    Html workbook(Shell shell, User user, @PathVariable String report, ReportForm form, BindingResult errors) {
        Map<String, String> scope = scopes.choices(user).namesOf(form.scope());
        var sheet = sheet(user, report, form, errors);
        return Html.download(name(sheet, ".xlsx"), WORKBOOK, new ReportWorkbook(sheet, shell, scope, null)::writeTo);
    }

    /** With a sheet for each list behind a number: it holds names, so that its taking is journalled. */
    @StepUp(because = "reports.lists.confirm")
    @GetMapping("/reports/{report}.lists.xlsx")
    Html lists(Shell shell, Change look, @PathVariable String report, ReportForm form, BindingResult errors) {
        Map<String, String> scope = scopes.choices(look.user()).namesOf(form.scope());
        var sheet = sheet(look.user(), report, form, errors);
        var period = sheet.question().period();
        var taken = TakenRecords.of(listing, sheet);
        journal.exported(
                look,
                new ReportTaken(report, "lists.xlsx", period.from(), period.to()),
                taken.rows(),
                taken.subjects());
        return Html.download(name(sheet, ".xlsx"), WORKBOOK, new ReportWorkbook(sheet, shell, scope, listing)::writeTo);
    }

    private Sheet sheet(User user, String report, ReportForm form, BindingResult errors) {
        if (errors.hasErrors()) {
            throw new NotFound();
        }
        var today = LocalDate.now(clock);
        return sheets.sheet(
                passports.report(report).orElseThrow(NotFound::new),
                new Question(form.period(today), form.scope(), user, today));
    }

    private static String name(Sheet sheet, String extension) {
        var period = sheet.question().period();
        return "%s %s %s%s".formatted(sheet.report().report(), period.from(), period.to(), extension);
    }
}
