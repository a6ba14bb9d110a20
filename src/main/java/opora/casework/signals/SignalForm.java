package opora.casework.signals;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signal as the form sends it. */
public record SignalForm(
        @NotNull @Nullable UUID key,
        @NotNull @Nullable LocalDate receivedOn,
        @NotNull @Nullable Informant informant,
        @Nullable String organisation,
        @Nullable String informantName,
        @Nullable String contact,
        @Nullable String seen,
        @NotNull @Nullable SignalUrgency urgency,
        @NotNull @Nullable LegalBasis basis,
        @Nullable UUID familyId,
        @Nullable UUID personId,
        @Nullable String whom,
        @Nullable String address,
        @Nullable UUID settlementId,
        @Nullable UUID sectionId) {

    SignalDraft draft() {
        return new SignalDraft(
                Objects.requireNonNull(key),
                Objects.requireNonNull(receivedOn),
                Objects.requireNonNull(informant),
                text(organisation),
                text(informantName),
                text(contact),
                text(seen),
                Objects.requireNonNull(urgency),
                Objects.requireNonNull(basis),
                familyId,
                personId,
                text(whom),
                text(address),
                settlementId,
                sectionId);
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
