package opora.casework.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.platform.access.RecordFacts;
import org.jspecify.annotations.Nullable;

/**
 * A signal with all that its page shows; who told is not among it.
 *
 * @param hasInformant whether anything is known of who told
 */
public record SignalCard(
        SignalLine line,
        LegalBasis basis,
        String seen,
        @Nullable UUID familyId,
        @Nullable String familyNumber,
        @Nullable UUID personId,
        @Nullable String person,
        String whom,
        String address,
        @Nullable UUID checkerId,
        @Nullable LocalDate decidedOn,
        String decisionReason,
        String passedTo,
        @Nullable Other foldedInto,
        String voidReason,
        boolean hasInformant,
        RecordFacts facts,
        List<Other> others) {

    /** Another signal about the same family, or folded into this one. */
    public record Other(UUID id, String number, LocalDate receivedOn, SignalState state) {

        public String path() {
            return SignalLinks.signal(id);
        }
    }

    SignalCard with(List<Other> others, @Nullable Other foldedInto) {
        return new SignalCard(
                line,
                basis,
                seen,
                familyId,
                familyNumber,
                personId,
                person,
                whom,
                address,
                checkerId,
                decidedOn,
                decisionReason,
                passedTo,
                foldedInto,
                voidReason,
                hasInformant,
                facts,
                others);
    }

    public UUID id() {
        return line.id();
    }

    public String path() {
        return line.path();
    }
}
