package opora.people;

import java.time.LocalDate;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;

/** The rules every interval of the register obeys: nothing lies in the future, nothing ends before it starts. */
final class Days {

    private Days() {}

    static void mustHavePassed(@Nullable LocalDate day, Change change, String field) {
        if (day == null) {
            return;
        }
        if (!RussianDate.isLikely(day)) {
            throw new Refused("people.refused.unlikely-year", String.valueOf(day.getYear())).on(field);
        }
        if (day.isAfter(change.today())) {
            throw new Refused("people.refused.future").on(field);
        }
    }

    static void mustFollow(@Nullable LocalDate end, LocalDate start, String field) {
        if (end != null && end.isBefore(start)) {
            throw new Refused("people.refused.ends-before-start", RussianDate.format(start)).on(field);
        }
    }
}
