package opora.reports.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opora.platform.web.Shell;
import opora.reports.count.Sheet;
import opora.reports.page.Printed;
import opora.reports.passport.Measure;
import opora.reports.passport.Passport;
import opora.reports.passport.Spec;
import opora.reports.statement.StatementLine;

/** What is odd about a report before it is handed in. None of it forbids: who signs decides. */
public final class Warnings {

    private final SubmitReport.Prepared prepared;
    private final Shell shell;
    private final LocalDate today;
    private final List<Warning> found = new ArrayList<>();

    Warnings(SubmitReport.Prepared prepared, Shell shell, LocalDate today) {
        this.prepared = prepared;
        this.shell = shell;
        this.today = today;
    }

    /** @param about the indicators it concerns */
    public record Warning(String text, List<String> about) {}

    List<Warning> all() {
        var question = prepared.sheet().question();
        if (!question.period().to().isBefore(today)) {
            found.add(new Warning(shell.t("reports.submission.warn.running"), List.of()));
        }
        add("reports.submission.warn.sums", this::sumFails);
        add("reports.submission.warn.unknown-ages", this::hasUnknownAges);
        add("reports.submission.warn.thresholds", each -> Boolean.FALSE.equals(sheet().met(each)));
        add(
                "reports.submission.warn.no-data",
                each -> sheet().answer(each.code()).value() == null && !(each.spec() instanceof Spec.Ratio));
        statements();
        if (question.scope().isWhole()
                && question.period().isYear()
                && prepared.paragraphs().isEmpty()) {
            found.add(new Warning(shell.t("reports.submission.warn.narrative"), List.of()));
        }
        return found;
    }

    private interface Odd {
        boolean is(Passport passport);
    }

    private void add(String key, Odd odd) {
        var about = sheet().report().indicators().stream()
                .filter(odd::is)
                .map(this::told)
                .toList();
        if (!about.isEmpty()) {
            found.add(new Warning(shell.t(key), about));
        }
    }

    private void statements() {
        var about = prepared.statements().stream()
                .filter(each -> each.answer() && each.documentTitle().isEmpty())
                .map(StatementLine::code)
                .flatMap(code -> sheet().report().indicator(code).stream())
                .map(each -> each.title().in(shell.locale()) + " (" + each.code() + ")")
                .toList();
        if (!about.isEmpty()) {
            found.add(new Warning(shell.t("reports.submission.warn.documents"), about));
        }
    }

    private boolean sumFails(Passport passport) {
        var value = sheet().answer(passport.code()).value();
        if (passport.sumOf().isEmpty() || value == null) {
            return false;
        }
        var sum = passport.sumOf().stream()
                .map(code -> sheet().answer(code).value())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(value) != 0;
    }

    private boolean hasUnknownAges(Passport passport) {
        var value = sheet().answer(passport.code()).value();
        return passport.spec() instanceof Spec.OfFacts counted
                && counted.of() == Measure.UNKNOWN_AGE
                && value != null
                && value.signum() > 0;
    }

    private String told(Passport passport) {
        var value = sheet().answer(passport.code()).value();
        var title = passport.title().in(shell.locale()) + " (" + passport.code() + ")";
        return value == null ? title : title + ": " + Printed.number(value, passport.unit(), shell);
    }

    private Sheet sheet() {
        return prepared.sheet();
    }
}
