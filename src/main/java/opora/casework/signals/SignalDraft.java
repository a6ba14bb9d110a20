package opora.casework.signals;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal as it is written down.
 *
 * @param key its id, given out with the form: sent twice it is written once
 * @param whom about whom it is, in words, when the register does not know them
 */
public record SignalDraft(
        UUID key,
        LocalDate receivedOn,
        Informant informant,
        String organisation,
        String informantName,
        String contact,
        String seen,
        SignalUrgency urgency,
        LegalBasis basis,
        @Nullable UUID familyId,
        @Nullable UUID personId,
        String whom,
        String address,
        @Nullable UUID settlementId,
        @Nullable UUID sectionId) {}
