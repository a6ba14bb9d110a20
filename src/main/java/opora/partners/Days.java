package opora.partners;

import java.time.LocalDate;
import java.time.Period;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;

/** Which days can be true in this module. */
final class Days {

    private static final int FIRST_YEAR = 1990;
    private static final Period AHEAD = Period.ofYears(2);

    private Days() {}

    /** What has been done was done by today. */
    static void mustHavePassed(@Nullable LocalDate day, LocalDate today, String field) {
        mustBeLikely(day, field);
        if (day != null && day.isAfter(today)) {
            throw new Refused("partners.refused.future", RussianDate.format(day)).on(field);
        }
    }

    /** What is planned lies at most two years ahead: further on it is a slip of the hand. */
    static void mustBeNear(@Nullable LocalDate day, LocalDate today, String field) {
        mustBeLikely(day, field);
        if (day != null && day.isAfter(today.plus(AHEAD))) {
            throw new Refused("partners.refused.far", RussianDate.format(day)).on(field);
        }
    }

    static void mustBeLikely(@Nullable LocalDate day, String field) {
        if (day != null && (day.getYear() < FIRST_YEAR || !RussianDate.isLikely(day))) {
            throw new Refused("platform.date.unlikely-year", String.valueOf(day.getYear())).on(field);
        }
    }
}
