package opora.outreach.trips;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import opora.outreach.TripDetails;
import opora.outreach.TripForm;
import opora.outreach.Urgency;
import org.jspecify.annotations.Nullable;

/** A trip as its correction sends it; its route, crew and families are changed on its card. */
public record TripDetailsFields(
        @NotNull @Nullable LocalDate on,
        @NotNull @Nullable TripForm form,
        @NotNull @Nullable Urgency urgency,
        @NotNull @Nullable UUID leaderId,
        @Nullable String vehicle,
        @Nullable String purpose,
        @Nullable String result) {

    TripDetails details() {
        return new TripDetails(
                Objects.requireNonNull(on),
                Objects.requireNonNull(form),
                Objects.requireNonNull(urgency),
                Objects.requireNonNullElse(vehicle, ""),
                Objects.requireNonNullElse(purpose, ""),
                Objects.requireNonNullElse(result, ""),
                Objects.requireNonNull(leaderId));
    }
}
