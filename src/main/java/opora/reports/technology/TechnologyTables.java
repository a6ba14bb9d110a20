package opora.reports.technology;

import java.math.BigDecimal;
import java.util.Locale;
import opora.platform.text.Numbers;
import opora.platform.web.Shell;
import opora.reports.count.Listed;
import opora.reports.count.Listing;
import opora.reports.count.Sheet;
import opora.reports.page.Days;
import opora.reports.page.Printed;
import opora.reports.page.Reasons;
import opora.reports.page.ReportLinks;
import opora.reports.passport.Passport;
import opora.reports.passport.Spec;
import opora.reports.passport.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the layout of a technology with the numbers of a sheet. */
@Component
class TechnologyTables {

    private final Listing listing;

    TechnologyTables(Listing listing) {
        this.listing = listing;
    }

    TechnologyTable table(Layout layout, Sheet sheet, String institution, Shell shell) {
        var period = sheet.question().period();
        var days = Days.of(period, shell);
        return new TechnologyTable(
                sheet.report().title().in(shell.locale()),
                institution,
                layout.stage(period)
                        .map(stage -> stage.title().in(shell.locale()) + ": " + days)
                        .orElse(days),
                layout.results().stream()
                        .map(result -> result(result, sheet, shell))
                        .toList());
    }

    private TechnologyTable.Result result(Layout.Result result, Sheet sheet, Shell shell) {
        var part = sheet.report().parts().stream()
                .filter(each -> each.number() == result.part())
                .findFirst()
                .orElseThrow();
        return new TechnologyTable.Result(
                part.title().in(shell.locale()),
                result.criteria().stream()
                        .map(criterion -> new TechnologyTable.Group(
                                criterion.qualitative().in(shell.locale()),
                                criterion.methods().in(shell.locale()),
                                criterion.codes().stream()
                                        .map(code -> criterion(code, sheet, shell))
                                        .toList()))
                        .toList());
    }

    private TechnologyTable.Criterion criterion(String code, Sheet sheet, Shell shell) {
        var passport = sheet.report().indicator(code).orElseThrow();
        var answer = sheet.answer(code);
        var halves = passport.spec() instanceof Spec.Ratio ratio ? ratio : null;
        return new TechnologyTable.Criterion(
                code,
                passport.title().in(shell.locale()),
                plan(passport, shell),
                answer.value() == null ? null : Printed.number(answer.value(), passport.unit(), shell),
                answer.value() == null
                        ? null
                        : ReportLinks.records(sheet.report().report(), code, sheet.question()),
                answer.value() == null
                        ? Reasons.of(passport, shell.locale(), shell::t)
                        : day(passport, answer.value(), sheet, shell),
                halves == null ? null : half(halves.numerator(), answer.numerator(), sheet, shell),
                halves == null ? null : half(halves.denominator(), answer.denominator(), sheet, shell),
                sheet.met(passport));
    }

    private TechnologyTable.@Nullable Half half(String code, @Nullable BigDecimal value, Sheet sheet, Shell shell) {
        var passport = sheet.report().indicator(code).orElseThrow();
        return value == null
                ? null
                : new TechnologyTable.Half(
                        passport.title().in(shell.locale()),
                        Printed.number(value, passport.unit(), shell),
                        ReportLinks.records(sheet.report().report(), code, sheet.question()));
    }

    private static String plan(Passport passport, Shell shell) {
        var threshold = passport.threshold();
        if (threshold == null) {
            return "";
        }
        var number = passport.unit() == Unit.PERCENT
                        && threshold.value().stripTrailingZeros().scale() <= 0
                ? Numbers.decimal(threshold.value(), 0, shell.locale()) + "\u00a0%"
                : Printed.number(threshold.value(), passport.unit(), shell);
        return switch (threshold.operator()) {
            case PLANNED -> number;
            default ->
                shell.t("reports.threshold." + threshold.operator().name().toLowerCase(Locale.ROOT), number);
        };
    }

    /** A list is formed with its date (THR-08): the day of the first record behind a yes. */
    private @Nullable String day(Passport passport, BigDecimal answer, Sheet sheet, Shell shell) {
        if (passport.unit() != Unit.STATEMENT || answer.signum() == 0 || !(passport.spec() instanceof Spec.Happened)) {
            return null;
        }
        return listing.records(passport, sheet.question(), null).rows().stream()
                .filter(Listed.Fact.class::isInstance)
                .map(Listed.Fact.class::cast)
                .findFirst()
                .map(fact -> shell.date(fact.on()))
                .orElse(null);
    }
}
