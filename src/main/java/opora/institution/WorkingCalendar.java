package opora.institution;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Which days of an institution are worked. A year that was loaded is what was loaded; of any other one only the weekends and the holidays
 * of the Labour Code are known, and {@link #knows} says so.
 */
public record WorkingCalendar(Map<LocalDate, Boolean> exceptions, Set<Integer> years) {

    private static final int LAST_OF_NEW_YEAR = 8;

    public boolean knows(int year) {
        return years.contains(year);
    }

    public boolean isWorking(LocalDate day) {
        var said = exceptions.get(day);
        if (said != null) {
            return said;
        }
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && (knows(day.getYear()) || !isHoliday(day));
    }

    /** The day on which a term of so many working days ends: it starts the day after, and nothing ends on a free day. */
    public LocalDate after(LocalDate day, int workingDays) {
        var last = day;
        for (int left = workingDays; left > 0; ) {
            last = last.plusDays(1);
            if (isWorking(last)) {
                left--;
            }
        }
        return last;
    }

    /** How many working days lie after the first day up to the second one; negative when that has passed. */
    public int between(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? -count(to, from) : count(from, to);
    }

    private int count(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorking)
                .count();
    }

    public int workingDaysOf(int year) {
        return (int) LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(this::isWorking)
                .count();
    }

    /** Article 112 of the Labour Code; the days they are moved to are decided year by year. */
    private static boolean isHoliday(LocalDate day) {
        int inMonth = day.getDayOfMonth();
        return switch (day.getMonth()) {
            case JANUARY -> inMonth <= LAST_OF_NEW_YEAR;
            case FEBRUARY -> inMonth == 23;
            case MARCH -> inMonth == 8;
            case MAY -> inMonth == 1 || inMonth == 9;
            case JUNE -> inMonth == 12;
            case NOVEMBER -> inMonth == 4;
            default -> false;
        };
    }
}
