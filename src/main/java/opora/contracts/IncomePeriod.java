package opora.contracts;

import java.time.LocalDate;

/**
 * Three whole calendar months: before a contract the last ones before the month that precedes the application, as the law has it for whoever
 * applies; after it those that have just passed, because the report of their last month is handed in within days.
 */
public record IncomePeriod(LocalDate from, LocalDate to) {

    private static final int MONTHS_BACK = 4;
    public static final int MONTHS = 3;

    public static IncomePeriod before(LocalDate day) {
        var from = day.withDayOfMonth(1).minusMonths(MONTHS_BACK);
        return new IncomePeriod(from, from.plusMonths(MONTHS).minusDays(1));
    }

    static IncomePeriod passed(LocalDate day) {
        var from = day.withDayOfMonth(1).minusMonths(MONTHS);
        return new IncomePeriod(from, from.plusMonths(MONTHS).minusDays(1));
    }

    /** The first day whose passed months begin after the month of this one: income after a contract is assessed from then on. */
    static LocalDate firstAfter(LocalDate last) {
        return last.withDayOfMonth(1).plusMonths(MONTHS + 1);
    }
}
