package opora.reports.narrative;

import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Choice;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.reports.Narratives;
import opora.reports.ReportsPermissions;
import opora.reports.count.Period;
import opora.reports.count.Question;
import opora.reports.count.Scope;
import opora.reports.count.Value;
import opora.reports.passport.Passports;
import opora.reports.passport.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has changed over a year: read as a whole, begun from the year before (MON-41). */
@Controller
@Requires(ReportsPermissions.VIEW)
class NarrativeController {

    private static final String PLACE = NarrativeLinks.PLACE;

    private static final int YEARS_BACK = 6;

    private final NarrativeStore store;
    private final Narratives narratives;
    private final Passports passports;
    private final Supporting supporting;
    private final Forms forms;
    private final Templates templates;

    NarrativeController(
            NarrativeStore store,
            Narratives narratives,
            Passports passports,
            Supporting supporting,
            Forms forms,
            Templates templates) {
        this.store = store;
        this.narratives = narratives;
        this.passports = passports;
        this.supporting = supporting;
        this.forms = forms;
        this.templates = templates;
    }

    /** A form without fields of its own: what it asks stands in the address. */
    record CopyForm(@Nullable String report, @Nullable Integer year) {}

    @GetMapping(PLACE)
    Html read(
            Shell shell,
            Change look,
            @RequestParam(defaultValue = "T23") String report,
            @RequestParam(required = false) @Nullable Integer year) {
        int asked = year == null ? look.today().getYear() : year;
        return Html.page(templates.reportsNarrativeShow(page(shell, look, report(report), asked, null)));
    }

    @PostMapping(PLACE + "/copy")
    @Requires(ReportsPermissions.NARRATIVE)
    Html copy(Shell shell, Change change, @ModelAttribute CopyForm form, BindingResult errors) {
        if (errors.hasErrors() || form.report() == null || form.year() == null) {
            throw new NotFound();
        }
        var report = report(form.report());
        int year = form.year();
        return forms.attempt(errors, () -> narratives.copy(report.report(), year, change))
                .map(number ->
                        Html.done(NarrativeLinks.year(report.report(), year), "reports.narrative.copied", number))
                .orElseGet(() -> Html.fix(templates.reportsNarrativeShow(page(shell, change, report, year, errors))));
    }

    private Report report(String code) {
        return passports.report(code).orElseThrow(NotFound::new);
    }

    private NarrativePage page(Shell shell, Change look, Report report, int year, @Nullable BindingResult errors) {
        if (year < 1990 || year > look.today().getYear()) {
            throw new NotFound();
        }
        var institution = look.institution();
        var paragraphs = store.of(institution, report.report(), year);
        var question = new Question(Period.year(year), Scope.WHOLE, look.user(), look.today());
        var answers = supporting.values(report, paragraphs, question);
        return new NarrativePage(
                shell,
                errors == null
                        ? forms.filled(java.util.Map.of("report", report.report(), "year", year))
                        : forms.typed(errors),
                report.report(),
                report.title().in(shell.locale()),
                year,
                passports.reports().stream()
                        .map(each -> Choice.of(each.code(), each.title().in(shell.locale())))
                        .toList(),
                years(look.today(), year),
                Told.of(paragraphs, report, code -> answers.getOrDefault(code, Value.NONE), shell),
                paragraphs.isEmpty()
                        && !store.of(institution, report.report(), year - 1).isEmpty());
    }

    private static List<Choice> years(LocalDate today, int shown) {
        int first = Math.min(shown, today.getYear() - YEARS_BACK + 1);
        return IntStream.iterate(today.getYear(), year -> year >= first, year -> year - 1)
                .mapToObj(year -> Choice.of(year, String.valueOf(year)))
                .toList();
    }
}
