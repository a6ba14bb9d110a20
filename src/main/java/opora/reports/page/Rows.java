package opora.reports.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import opora.platform.web.Shell;
import opora.reports.count.Sheet;
import opora.reports.count.Value;
import opora.reports.passport.Passport;
import opora.reports.passport.Report;
import opora.reports.passport.Threshold;
import opora.reports.passport.Unit;
import org.jspecify.annotations.Nullable;

/** The rows of a report in the language of its reader. */
public final class Rows {

    private final Sheet sheet;
    private final Shell shell;
    private final UnaryOperator<String> links;
    private final boolean live;

    Rows(Sheet sheet, Shell shell) {
        this(sheet, shell, code -> ReportLinks.records(sheet.report().report(), code, sheet.question()), true);
    }

    /** @param links where the list behind a number is */
    public Rows(Sheet sheet, Shell shell, UnaryOperator<String> links) {
        this(sheet, shell, links, false);
    }

    private Rows(Sheet sheet, Shell shell, UnaryOperator<String> links, boolean live) {
        this.live = live;
        this.sheet = sheet;
        this.shell = shell;
        this.links = links;
    }

    public List<ReportPage.Part> parts() {
        return sheet.report().parts().stream().map(this::part).toList();
    }

    private ReportPage.Part part(Report.Part part) {
        var title = part.title().in(shell.locale());
        return new ReportPage.Part(
                part.declared() != null ? shell.t("reports.result", part.number(), title) : title,
                part.declared() == null ? null : part.declared().in(shell.locale()),
                part.indicators().stream().map(this::row).toList());
    }

    private ReportPage.Row row(Passport passport) {
        var answer = sheet.answer(passport.code());
        var before = sheet.before(passport.code());
        return new ReportPage.Row(
                passport.code(),
                passport.title().in(shell.locale()),
                passport.definition().in(shell.locale()),
                printed(answer.value(), passport.unit()),
                path(passport, answer),
                answer.value() == null ? reason(passport) : null,
                sum(passport, answer),
                printed(before.value(), passport.unit()),
                change(passport),
                growth(passport),
                threshold(passport.threshold(), passport.unit()),
                sheet.met(passport));
    }

    /** An unanswered yes or no leads to where it is answered; in a report that was handed in nothing is answered any more. */
    private @Nullable String path(Passport passport, Value answer) {
        if (answer.value() != null) {
            return links.apply(passport.code());
        }
        return live && passport.unit() == Unit.STATEMENT ? "/reports/statements/" + passport.code() : null;
    }

    private String reason(Passport passport) {
        return Reasons.of(passport, shell.locale(), shell::t);
    }

    private ReportPage.@Nullable Sum sum(Passport passport, Value answer) {
        if (passport.sumOf().isEmpty() || answer.value() == null) {
            return null;
        }
        var parts = passport.sumOf().stream()
                .map(code -> sheet.answer(code).value())
                .map(value -> value == null ? BigDecimal.ZERO : value)
                .toList();
        var total = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var text = parts.stream()
                .map(each -> Printed.number(each, passport.unit(), shell.locale()))
                .collect(Collectors.joining(" + "));
        return new ReportPage.Sum(
                text + " = " + Printed.number(total, passport.unit(), shell.locale()),
                total.compareTo(answer.value()) == 0);
    }

    private @Nullable String change(Passport passport) {
        var change = sheet.change(passport);
        return change == null ? null : Printed.change(change, passport.unit(), shell);
    }

    private @Nullable String growth(Passport passport) {
        var growth = sheet.growth(passport);
        return growth == null ? null : Printed.growth(growth, shell);
    }

    private @Nullable String threshold(@Nullable Threshold threshold, Unit unit) {
        return threshold == null
                ? null
                : shell.t(
                        "reports.threshold." + threshold.operator().name().toLowerCase(java.util.Locale.ROOT),
                        Printed.number(threshold.value(), unit, shell));
    }

    private @Nullable String printed(@Nullable BigDecimal number, Unit unit) {
        return number == null ? null : Printed.number(number, unit, shell);
    }
}
