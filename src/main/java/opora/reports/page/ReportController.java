package opora.reports.page;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.reports.ReportsPermissions;
import opora.reports.count.Question;
import opora.reports.count.Sheets;
import opora.reports.passport.Passports;
import opora.reports.passport.Report;
import opora.reports.technology.Layouts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Requires(ReportsPermissions.VIEW)
class ReportController {

    private static final int YEARS_BACK = 6;

    private final Passports passports;
    private final Sheets sheets;
    private final ScopeStore scopes;
    private final BesideReport beside;
    private final Layouts layouts;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    ReportController(
            Passports passports,
            Sheets sheets,
            ScopeStore scopes,
            BesideReport beside,
            Layouts layouts,
            Forms forms,
            Clock clock,
            Templates templates) {
        this.passports = passports;
        this.sheets = sheets;
        this.scopes = scopes;
        this.beside = beside;
        this.layouts = layouts;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/reports")
    Html list(Shell shell) {
        return Html.page(templates.reportsList(new ListPage(shell, passports.reports())));
    }

    @GetMapping("/reports/{report}")
    Html report(Shell shell, User user, @PathVariable String report, @Valid ReportForm form, BindingResult errors) {
        var passport = passports.report(report).orElseThrow(NotFound::new);
        var choices = scopes.choices(user);
        var names = choices.namesOf(form.scope());
        var today = LocalDate.now(clock);
        var period = forms.attempt(errors, () -> form.period(today));
        if (period.isEmpty()) {
            return Html.fix(templates.reportsReport(
                    page(shell, passport, forms.typed(errors), today, choices, names, null, List.of(), null)));
        }
        var question = new Question(period.get(), form.scope(), user, today);
        var sheet = sheets.sheet(passport, question);
        var rows = new Rows(sheet, shell);
        var asked = new ReportPage.Asked(
                Days.of(question.period(), shell),
                Days.of(question.period().previous(), shell),
                ReportLinks.file(report, "json", question),
                ReportLinks.file(report, "xlsx", question),
                ReportLinks.file(report, "lists.xlsx", question),
                ReportLinks.file(report, "docx", question),
                ReportLinks.records(report, "public", question),
                layouts.of(report)
                        .map(layout -> ReportLinks.records(report, "table", question))
                        .orElse(null));
        return Html.page(templates.reportsReport(page(
                shell,
                passport,
                filled(question),
                today,
                choices,
                names,
                asked,
                rows.parts(),
                beside.of(sheet, shell))));
    }

    private static ReportPage page(
            Shell shell,
            Report report,
            Fields fields,
            LocalDate today,
            ScopeChoices choices,
            Map<String, String> names,
            ReportPage.@Nullable Asked asked,
            List<ReportPage.Part> parts,
            BesideReport.@Nullable Beside beside) {
        return new ReportPage(
                shell,
                report.report(),
                report.title().in(shell.locale()),
                fields,
                years(fields, today),
                PeriodChoice.parts().stream()
                        .map(part -> Choice.of(part, shell.t("reports.part." + part)))
                        .toList(),
                choices,
                asked,
                names,
                parts,
                beside);
    }

    /** The last years, and the one that is shown. */
    private static List<Choice> years(Fields fields, LocalDate today) {
        var years = new ArrayList<>(IntStream.range(0, YEARS_BACK)
                .mapToObj(back -> Choice.of(today.getYear() - back, String.valueOf(today.getYear() - back)))
                .toList());
        var shown = fields.value("year");
        if (!shown.isEmpty() && years.stream().noneMatch(each -> each.value().equals(shown))) {
            years.add(Choice.of(shown, shown));
        }
        return years;
    }

    private Fields filled(Question question) {
        var choice = PeriodChoice.of(question.period());
        var values = new HashMap<String, @Nullable Object>();
        values.put("year", choice.year());
        values.put("part", choice.part());
        values.put("from", choice.from());
        values.put("to", choice.to());
        values.put(ScopeChoices.DISTRICT, question.scope().district());
        values.put(ScopeChoices.SETTLEMENT, question.scope().settlement());
        values.put(ScopeChoices.DEPARTMENT, question.scope().department());
        values.put(ScopeChoices.SECTION, question.scope().section());
        values.put(ScopeChoices.SPECIALIST, question.scope().specialist());
        return forms.filled(values);
    }
}
