package opora.casework.referrals;

import java.time.LocalDate;
import java.util.UUID;
import opora.people.RegisteredFamily;
import opora.people.consent.ConsentDraft;
import opora.people.consent.ConsentPurpose;
import opora.people.consent.Consents;
import opora.people.consent.SignerCapacity;
import opora.platform.Change;

/** A family, a mother and her child, that agrees to be known to another agency. */
final class ReferralGround {

    static final String CLINIC = "Районная больница";

    private ReferralGround() {}

    static void everybodyAgrees(Consents consents, RegisteredFamily family, Change change) {
        agrees(consents, family, 0, SignerCapacity.SELF, change);
        agrees(consents, family, 1, SignerCapacity.PARENT, change);
    }

    static UUID agrees(Consents consents, RegisteredFamily family, int member, SignerCapacity capacity, Change change) {
        return consents.record(
                new ConsentDraft(
                        family.familyId(),
                        family.personIds().get(member),
                        ConsentPurpose.TRANSFER,
                        CLINIC,
                        "ФИО, дата рождения",
                        capacity,
                        capacity == SignerCapacity.SELF ? "" : "Рожкова Алёна",
                        "",
                        LocalDate.of(2024, 2, 1),
                        null),
                change);
    }
}
