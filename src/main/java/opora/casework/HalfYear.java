package opora.casework;

import java.time.LocalDate;
import java.time.Month;

/** The time within which a family on service has to be looked at once (MON-02). */
public record HalfYear(LocalDate from, LocalDate to) {

    private static final int MONTHS = 6;

    public static HalfYear of(LocalDate day) {
        var from = LocalDate.of(day.getYear(), day.getMonth().getValue() <= MONTHS ? Month.JANUARY : Month.JULY, 1);
        return new HalfYear(from, from.plusMonths(MONTHS).minusDays(1));
    }

    public HalfYear previous() {
        return of(from.minusDays(1));
    }

    public HalfYear next() {
        return of(to.plusDays(1));
    }
}
