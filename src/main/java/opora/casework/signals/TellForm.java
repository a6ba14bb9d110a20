package opora.casework.signals;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What another agency sends: short, and typed on a telephone as a rule. */
public record TellForm(
        @NotNull @Nullable UUID key,
        @NotNull @Nullable SignalUrgency urgency,
        @Nullable String seen,
        @Nullable String whom,
        @Nullable String address,
        @Nullable String informantName,
        @Nullable String contact) {

    UUID signal() {
        return Objects.requireNonNull(key);
    }

    SignalDraft draft(SignalLink link, LocalDate today) {
        return new SignalDraft(
                signal(),
                today,
                link.informant(),
                link.agency(),
                SignalForm.text(informantName),
                SignalForm.text(contact),
                SignalForm.text(seen),
                Objects.requireNonNull(urgency),
                LegalBasis.NEGLECT,
                null,
                null,
                SignalForm.text(whom),
                SignalForm.text(address),
                null,
                link.sectionId());
    }
}
