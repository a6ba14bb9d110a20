package opora.home;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The days a calendar shows, whole weeks.
 *
 * @param month the month they are shown for, or null for one week
 */
public record Span(
        LocalDate first, LocalDate last, @Nullable YearMonth month) {

    boolean holds(LocalDate day) {
        return month == null || YearMonth.from(day).equals(month);
    }
}
