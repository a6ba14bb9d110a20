package opora.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import opora.platform.Refused;
import opora.reports.count.Period;
import org.jspecify.annotations.Nullable;

/**
 * A period as people choose it: a year and a part of it, or two dates.
 *
 * @param part year, q1 to q4, m1 to m12, or any for two dates
 */
record PeriodChoice(
        int year,
        String part,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static final String YEAR = "year";
    static final String ANY = "any";

    private static final int QUARTERS = 4;
    private static final int MONTHS = 12;

    /** All parts of a year, in the order of the list they are chosen from. */
    static List<String> parts() {
        var parts = new ArrayList<String>();
        parts.add(YEAR);
        IntStream.rangeClosed(1, QUARTERS).forEach(quarter -> parts.add("q" + quarter));
        IntStream.rangeClosed(1, MONTHS).forEach(month -> parts.add("m" + month));
        parts.add(ANY);
        return parts;
    }

    static PeriodChoice of(Period period) {
        int year = period.from().getYear();
        for (var part : parts()) {
            if (!part.equals(ANY) && ofYear(year, part).equals(period)) {
                return new PeriodChoice(year, part, null, null);
            }
        }
        return new PeriodChoice(year, ANY, period.from(), period.to());
    }

    Period period() {
        if (!part.equals(ANY)) {
            return ofYear(year, part);
        }
        if (from == null || to == null) {
            throw new Refused("reports.period.incomplete").on(from == null ? "from" : "to");
        }
        return new Period(from, to);
    }

    private static Period ofYear(int year, String part) {
        if (!parts().contains(part)) {
            throw new Refused("reports.period.unknown").on("part");
        }
        int number = part.equals(YEAR) ? 0 : Integer.parseInt(part.substring(1));
        return switch (part.charAt(0)) {
            case 'q' -> Period.quarter(year, number);
            case 'm' -> Period.month(year, number);
            default -> Period.year(year);
        };
    }
}
