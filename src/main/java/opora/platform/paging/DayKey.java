package opora.platform.paging;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a slice of a list by days ends: the day and the id of its last row, written as {@code 2026-03-01_<id>}. */
public record DayKey(LocalDate on, UUID id) {

    private static final int DATE = 10;

    /** A key somebody has cut short begins the list anew. */
    public static @Nullable DayKey of(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : new DayKey(LocalDate.parse(text.substring(0, DATE)), UUID.fromString(text.substring(DATE + 1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return null;
        }
    }

    @Override
    public String toString() {
        return on + "_" + id;
    }
}
