package opora.casework.conference;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conference as lists show it. */
public record ConferenceLine(
        UUID id,
        ConferenceKind kind,
        ConferenceState state,
        LocalDate plannedOn,
        @Nullable LocalDate heldOn,
        @Nullable String number,
        String place,
        @Nullable UUID chairId,
        @Nullable String chair) {

    public LocalDate day() {
        return heldOn == null ? plannedOn : heldOn;
    }

    /** Planned for a day that has passed: somebody has to say whether it took place. */
    public boolean overdue(LocalDate today) {
        return state == ConferenceState.PLANNED && plannedOn.isBefore(today);
    }

    public String path() {
        return ConferenceLinks.conference(id);
    }
}
