package opora.people.consent;

import java.time.LocalDate;
import java.util.UUID;
import opora.people.PeopleLinks;
import org.jspecify.annotations.Nullable;

/** A consent as it is shown to those who work with the family. */
public record Consent(
        UUID id,
        UUID familyId,
        UUID personId,
        String person,
        @Nullable LocalDate birthDate,
        ConsentPurpose purpose,
        String recipient,
        String data,
        SignerCapacity capacity,
        String signer,
        String capacityDocument,
        LocalDate signedOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate withdrawnOn,
        String withdrawalDocument) {

    public ConsentState state(LocalDate day) {
        return ConsentState.on(day, capacity, birthDate, endsOn, withdrawnOn);
    }

    public boolean goodOn(LocalDate day) {
        var state = state(day);
        return !day.isBefore(signedOn) && (state == ConsentState.GOOD || state == ConsentState.ENDING);
    }

    /** All consents of the family. */
    public String familyPath() {
        return PeopleLinks.family(familyId) + "/consents";
    }

    public String withdrawalPath() {
        return familyPath() + "/" + id + "/withdrawal";
    }

    public String paperPath() {
        return familyPath() + "/" + id + "/paper";
    }
}
