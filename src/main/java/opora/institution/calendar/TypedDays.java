package opora.institution.calendar;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import opora.platform.Refused;
import opora.platform.text.RussianDate;

/** Reads a year as it is pasted: a line for each day, or run of days, that is not what its day of the week says. */
final class TypedDays {

    private static final int MOST = 366;

    private TypedDays() {}

    /** @param text «01.01.2028-08.01.2028 выходной», «09.01.2028 рабочий» */
    static Map<LocalDate, Boolean> read(int year, String text) {
        var days = new TreeMap<LocalDate, Boolean>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                readLine(year, line.strip(), number, days);
            }
        }
        if (days.isEmpty()) {
            throw new Refused("institution.calendar.refused.empty").on("days");
        }
        return days;
    }

    private static void readLine(int year, String line, int number, Map<LocalDate, Boolean> days) {
        var words = line.toLowerCase(Locale.ROOT).split("\\s+", 2);
        var ends = words[0].split("[-–—]", 2);
        var first = date(ends[0], line, number);
        var last = ends.length == 1 ? first : date(ends[1], line, number);
        var kind = words.length == 1 ? "" : words[1];
        var working = kind.startsWith("раб") || kind.startsWith("work");
        if (!working && !kind.startsWith("вых") && !kind.startsWith("off") || last.isBefore(first)) {
            throw unreadable(line, number);
        }
        if (first.getYear() != year || last.getYear() != year) {
            throw new Refused("institution.calendar.refused.other-year", number, line, String.valueOf(year)).on("days");
        }
        first.datesUntil(last.plusDays(1)).limit(MOST).forEach(day -> days.put(day, working));
    }

    private static LocalDate date(String text, String line, int number) {
        if (RussianDate.read(text) instanceof RussianDate.Day(LocalDate day)) {
            return day;
        }
        throw unreadable(line, number);
    }

    private static Refused unreadable(String line, int number) {
        return new Refused("institution.calendar.refused.line", number, line).on("days");
    }
}
