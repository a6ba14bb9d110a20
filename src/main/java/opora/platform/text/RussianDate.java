package opora.platform.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a date as it is typed in an office and prints it as 31.12.2023. */
public final class RussianDate {

    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2100;

    /** A year of two digits up to this is of our century: births of grandparents and plans of a decade both fit. */
    private static final int LAST_SHORT_YEAR_OF_THIS_CENTURY = 39;

    private static final String SEPARATORS = "./,- ";
    private static final List<String> YEAR_WORDS = List.of("года", "год", "г.", "г");
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private RussianDate() {}

    /** What the text turned out to be; each outcome has its own sentence for the user. */
    public sealed interface Read {}

    public record Day(LocalDate date) implements Read {}

    public record Unreadable() implements Read {}

    /** Written as a date, but the calendar has no such day: 31.02.2023. */
    public record NoSuchDay() implements Read {}

    /** Most likely a slip of the hand: 2107 for 2017. */
    public record UnlikelyYear(int year) implements Read {}

    /** Accepts 31.12.2023, 31.12.23, 31122023, 31/12/2023, «31.12.2023 г.» and 2023-12-31. */
    public static Read read(String written) {
        var text = withoutYearWord(SearchText.normalise(written));
        if (Digits.are(text, 8)) {
            return date(text.substring(4), text.substring(2, 4), text.substring(0, 2));
        }
        var parts = parts(text);
        boolean yearFirst = parts.size() == 3 && parts.getFirst().length() == 4;
        if (parts.size() != 3) {
            return new Unreadable();
        }
        return yearFirst
                ? date(parts.get(0), parts.get(1), parts.get(2))
                : date(parts.get(2), parts.get(1), parts.get(0));
    }

    public static Optional<LocalDate> parse(String written) {
        return read(written) instanceof Day day ? Optional.of(day.date()) : Optional.empty();
    }

    public static String format(LocalDate date) {
        return PRINTED.format(date);
    }

    /** Whether a date that came by another way, say from a spreadsheet cell, lies within the years the system accepts. */
    public static boolean isLikely(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    private static Read date(String yearDigits, String monthDigits, String dayDigits) {
        boolean shaped = (yearDigits.length() == 4 || yearDigits.length() == 2)
                && monthDigits.length() <= 2
                && dayDigits.length() <= 2;
        if (!shaped) {
            return new Unreadable();
        }
        int year = year(yearDigits);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return new UnlikelyYear(year);
        }
        try {
            return new Day(LocalDate.of(year, Integer.parseInt(monthDigits), Integer.parseInt(dayDigits)));
        } catch (DateTimeException noSuchDay) {
            return new NoSuchDay();
        }
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year <= LAST_SHORT_YEAR_OF_THIS_CENTURY ? 2000 + year : 1900 + year;
    }

    private static String withoutYearWord(String text) {
        for (var word : YEAR_WORDS) {
            if (text.endsWith(word)) {
                return text.substring(0, text.length() - word.length()).strip();
            }
        }
        return text;
    }

    /** Groups of digits between equal separators; nothing when anything else is there. */
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        int separator = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                part.append(c);
            } else if (part.isEmpty() || SEPARATORS.indexOf(c) < 0 || (separator != 0 && separator != c)) {
                return List.of();
            } else {
                separator = c;
                parts.add(part.toString());
                part.setLength(0);
            }
        }
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }
}
