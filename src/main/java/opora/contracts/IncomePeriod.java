package opora.contracts;

import java.time.LocalDate;

/** The three last calendar months before the one that precedes the month of the application, or of the assessment. */
public record IncomePeriod(LocalDate from, LocalDate to) {

    private static final int MONTHS_BACK = 4;
    public static final int MONTHS = 3;

    public static IncomePeriod before(LocalDate day) {
        var from = day.withDayOfMonth(1).minusMonths(MONTHS_BACK);
        return new IncomePeriod(from, from.plusMonths(MONTHS).minusDays(1));
    }

    /** The first day whose period begins after the month of this one: income after a contract is assessed from then on. */
    static LocalDate firstAfter(LocalDate last) {
        return last.withDayOfMonth(1).plusMonths(MONTHS_BACK + 1);
    }
}
