package opora.partners;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a slice of a list by day ends. */
public record DayKey(LocalDate on, UUID id) {

    private static final int DAY = 10;

    /** A key somebody has cut short begins the list anew. */
    public static @Nullable DayKey of(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : new DayKey(LocalDate.parse(text.substring(0, DAY)), UUID.fromString(text.substring(DAY + 1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return null;
        }
    }

    @Override
    public String toString() {
        return on + "_" + id;
    }
}
