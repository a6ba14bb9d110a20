package opora.reports.page;

import gg.jte.generated.precompiled.Templates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.paging.Slice;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.reports.ReportsPermissions;
import opora.reports.count.Counting;
import opora.reports.count.Listed;
import opora.reports.count.Listing;
import opora.reports.count.Question;
import opora.reports.count.Value;
import opora.reports.passport.Passport;
import opora.reports.passport.Passports;
import opora.reports.passport.Report;
import opora.reports.passport.Spec;
import opora.reports.passport.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a number to the people, families and services it counts. */
@Controller
@Requires(ReportsPermissions.VIEW)
class RecordsController {

    private final Passports passports;
    private final Counting counting;
    private final Listing listing;
    private final ScopeStore scopes;
    private final Journal journal;
    private final Templates templates;

    RecordsController(
            Passports passports,
            Counting counting,
            Listing listing,
            ScopeStore scopes,
            Journal journal,
            Templates templates) {
        this.passports = passports;
        this.counting = counting;
        this.listing = listing;
        this.scopes = scopes;
        this.journal = journal;
        this.templates = templates;
    }

    /** Somebody looked at the list of names behind a number. */
    record NumberOpened(String code, LocalDate from, LocalDate to) implements JournalEvent {}

    @GetMapping("/reports/{report}/{code}")
    Html records(
            Shell shell,
            Change look,
            @PathVariable String report,
            @PathVariable String code,
            ReportForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after) {
        if (errors.hasErrors()) {
            throw new NotFound();
        }
        var whole = passports.report(report).orElseThrow(NotFound::new);
        var passport = whole.indicator(code).orElseThrow(NotFound::new);
        var scope = scopes.choices(look.user()).namesOf(form.scope());
        var question = new Question(form.period(look.today()), form.scope(), look.user(), look.today());
        var records = listing.records(passport, question, after);
        journal.viewed(
                look,
                new NumberOpened(
                        code, question.period().from(), question.period().to()));
        return Html.page(templates.reportsRecords(page(shell, whole, passport, question, scope, records)));
    }

    private RecordsPage page(
            Shell shell,
            Report report,
            Passport passport,
            Question question,
            Map<String, String> scope,
            Slice<Listed> records) {
        var answer = answer(report, passport, question);
        var here = ReportLinks.records(report.report(), passport.code(), question);
        return new RecordsPage(
                shell,
                passport.code(),
                passport.title().in(shell.locale()),
                passport.definition().in(shell.locale()),
                answer.value() == null ? null : printed(answer.value(), passport.unit(), shell),
                Reasons.of(passport, shell.locale(), shell::t),
                unit(shell, passport.unit()),
                Days.of(question.period(), shell),
                scope,
                report.title().in(shell.locale()),
                ReportLinks.report(report.report(), question),
                ratio(shell, report, passport, question, answer),
                RecordsPage.Kind.of(passport.spec()),
                records,
                records.next() == null ? null : here + "&after=" + records.next());
    }

    /** Money, shares, ratios and answers say by themselves what they are. */
    private static String unit(Shell shell, Unit unit) {
        return switch (unit) {
            case ROUBLES, PERCENT, RATIO, STATEMENT -> "";
            default -> shell.t("reports.unit." + unit.code());
        };
    }

    /** A ratio needs its halves to be counted. */
    private Value answer(Report report, Passport passport, Question question) {
        var counted = passport.spec() instanceof Spec.Ratio ? report.indicators() : List.of(passport);
        return counting.answers(counted, question).getOrDefault(passport.code(), Value.NONE);
    }

    private static RecordsPage.@Nullable Ratio ratio(
            Shell shell, Report report, Passport passport, Question question, Value answer) {
        if (!(passport.spec() instanceof Spec.Ratio(String above, String below))) {
            return null;
        }
        return new RecordsPage.Ratio(
                half(shell, report, above, answer.numerator(), question),
                half(shell, report, below, answer.denominator(), question));
    }

    private static RecordsPage.Half half(
            Shell shell, Report report, String code, @Nullable BigDecimal value, Question question) {
        var unit = report.indicator(code).map(Passport::unit).orElse(Unit.RECORDS);
        return new RecordsPage.Half(
                code,
                value == null ? shell.t("reports.no-data") : printed(value, unit, shell),
                ReportLinks.records(report.report(), code, question));
    }

    private static String printed(BigDecimal value, Unit unit, Shell shell) {
        return Printed.number(value, unit, shell);
    }
}
