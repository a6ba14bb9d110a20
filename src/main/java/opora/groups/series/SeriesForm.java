package opora.groups.series;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import opora.groups.Audience;
import opora.groups.EventKind;
import opora.groups.LeisureForm;
import opora.groups.SeriesDraft;
import opora.groups.TrainingPurpose;
import opora.groups.events.EventForm;
import org.jspecify.annotations.Nullable;

public record SeriesForm(
        @Nullable String name,
        @NotNull @Nullable EventKind kind,
        @Nullable LeisureForm form,
        @NotNull @Nullable Audience audience,
        @Nullable List<TrainingPurpose> purposes,
        @Nullable UUID leaderId,
        @Nullable DayOfWeek weekday,
        @Nullable String startsAt,
        @Nullable String place,
        @Nullable Integer minutes,
        @Nullable Boolean active) {

    SeriesDraft draft(boolean isNew) {
        return new SeriesDraft(
                Objects.requireNonNullElse(name, "").strip(),
                Objects.requireNonNull(kind),
                form,
                Objects.requireNonNull(audience),
                purposes == null ? Set.of() : Set.copyOf(purposes),
                leaderId,
                weekday,
                EventForm.time(startsAt, "startsAt"),
                Objects.requireNonNullElse(place, "").strip(),
                minutes,
                isNew || Boolean.TRUE.equals(active));
    }
}
