package opora.groups;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group that meets again and again.
 *
 * @param purposes for a training alone
 * @param leaderId who usually leads it, and the usual day, place and length after it
 */
public record SeriesDraft(
        String name,
        EventKind kind,
        @Nullable LeisureForm form,
        Audience audience,
        Set<TrainingPurpose> purposes,
        @Nullable UUID leaderId,
        @Nullable DayOfWeek weekday,
        @Nullable LocalTime startsAt,
        String place,
        @Nullable Integer minutes,
        boolean active) {

    public static SeriesDraft of(String name, EventKind kind, @Nullable LeisureForm form, Audience audience) {
        return new SeriesDraft(name, kind, form, audience, Set.of(), null, null, null, "", null, true);
    }
}
