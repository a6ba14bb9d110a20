package opora.reports.count;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import opora.platform.Refused;

/** The days a report is about, both ends included. */
public record Period(LocalDate from, LocalDate to) {

    private static final int MONTHS_OF_YEAR = 12;
    private static final int MONTHS_OF_QUARTER = 3;

    public Period {
        if (to.isBefore(from)) {
            throw new Refused("reports.period.reversed").on("to");
        }
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, MONTHS_OF_YEAR, 31));
    }

    /** @param quarter from 1 to 4 */
    public static Period quarter(int year, int quarter) {
        var first = YearMonth.of(year, (quarter - 1) * MONTHS_OF_QUARTER + 1);
        return new Period(
                first.atDay(1), first.plusMonths(MONTHS_OF_QUARTER - 1).atEndOfMonth());
    }

    public static Period month(int year, int month) {
        var only = YearMonth.of(year, month);
        return new Period(only.atDay(1), only.atEndOfMonth());
    }

    public boolean isYear() {
        return isOfWholeMonths() && months() == MONTHS_OF_YEAR;
    }

    /** The same length directly before: the year before a year, the quarter before a quarter, as many days before other days. */
    public Period previous() {
        if (isOfWholeMonths()) {
            return new Period(from.minusMonths(months()), from.minusDays(1));
        }
        return new Period(from.minusDays(ChronoUnit.DAYS.between(from, to) + 1), from.minusDays(1));
    }

    private boolean isOfWholeMonths() {
        return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
    }

    private long months() {
        return ChronoUnit.MONTHS.between(from, to.plusDays(1));
    }
}
