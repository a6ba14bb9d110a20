package opora.groups.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.groups.Audience;
import opora.groups.EventKind;
import opora.groups.LeisureForm;
import opora.groups.TrainingPurpose;
import opora.platform.access.RecordFacts;
import org.jspecify.annotations.Nullable;

/**
 * A group, as lists and its own page show it.
 *
 * @param people how many belong to it today
 * @param held how often it has met
 */
public record SeriesRow(
        UUID id,
        String name,
        EventKind kind,
        @Nullable LeisureForm form,
        Audience audience,
        List<TrainingPurpose> purposes,
        @Nullable UUID leaderId,
        @Nullable String leader,
        @Nullable DayOfWeek weekday,
        @Nullable LocalTime startsAt,
        String place,
        @Nullable Integer minutes,
        boolean active,
        int people,
        int held,
        @Nullable LocalDate lastHeld) {

    /** Who leads a group knows everybody in it; others those in their reach. */
    public RecordFacts facts() {
        return RecordFacts.ofSection(null).naming(leaderId == null ? Set.of() : Set.of(leaderId));
    }
}
