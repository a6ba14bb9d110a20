package opora.casework.signals;

import java.time.LocalDate;
import java.util.UUID;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;

/**
 * A signal out of a journal the centre kept before.
 *
 * @param reason of the decision; many a journal has none
 */
public record PastSignal(
        LocalDate receivedOn,
        Informant informant,
        String seen,
        SignalUrgency urgency,
        LegalBasis basis,
        @Nullable UUID familyId,
        String whom,
        String address,
        @Nullable UUID settlementId,
        @Nullable SignalDecision decision,
        @Nullable LocalDate decidedOn,
        String passedTo,
        String reason) {

    /** What must be so whatever the family is; one about nobody of the register says whom or where. */
    public static void mustBeSound(PastSignal signal, boolean ofFamily, LocalDate today) {
        RecordSignal.mustBeText(signal.seen, "seen", "casework.signal.refused.seen");
        RecordSignal.mustFit(signal.address, "address");
        if (!ofFamily && signal.whom.isBlank() && signal.address.isBlank()) {
            throw new Refused("casework.signal.refused.whom").on("whom");
        }
        if (signal.whom.length() > RecordSignal.LONGEST || signal.reason.length() > RecordSignal.LONGEST) {
            throw new Refused("casework.signal.refused.too-long", RecordSignal.LONGEST).on("whom");
        }
        signal.mustBeDecidedSoundly(ofFamily, today);
    }

    private void mustBeDecidedSoundly(boolean ofFamily, LocalDate today) {
        if (decision == null || decidedOn == null) {
            if (decision != null || decidedOn != null) {
                throw new Refused("casework.signal.refused.half-decided")
                        .on(decision == null ? "decision" : "decidedOn");
            }
            if (receivedOn.isBefore(today.minusYears(1))) {
                throw new Refused("casework.signal.refused.undecided").on("decision");
            }
            return;
        }
        if (decidedOn.isAfter(today)) {
            throw new Refused("casework.refused.future").on("decidedOn");
        }
        if (decidedOn.isBefore(receivedOn)) {
            throw new Refused("casework.signal.refused.before-receipt", RussianDate.format(receivedOn)).on("decidedOn");
        }
        DecideSignal.mustHaveItsFacts(decision, ofFamily, passedTo);
    }
}
