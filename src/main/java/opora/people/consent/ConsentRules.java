package opora.people.consent;

import java.time.LocalDate;
import java.util.Locale;
import opora.people.family.FamilyFile;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.text.RussianDate;

/** Who may sign for whom, and what a consent has to say. */
final class ConsentRules {

    private ConsentRules() {}

    static void mustMakeSense(ConsentDraft draft, FamilyFile.Member person, Change change) {
        mustHavePassed(draft.signedOn(), change, "signedOn");
        if (draft.endsOn() != null && draft.endsOn().isBefore(draft.signedOn())) {
            throw new Refused("people.refused.ends-before-start", RussianDate.format(draft.signedOn())).on("endsOn");
        }
        if (draft.data().isBlank()) {
            throw new Refused("people.consent.refused.data").on("data");
        }
        if (draft.purpose() == ConsentPurpose.TRANSFER && draft.recipient().isBlank()) {
            throw new Refused("people.consent.refused.recipient").on("recipient");
        }
        signerMustBeEntitled(draft, person);
    }

    private static void signerMustBeEntitled(ConsentDraft draft, FamilyFile.Member person) {
        var birth = person.birthDate();
        var adult = birth == null || !draft.signedOn().isBefore(birth.plusYears(ConsentState.ADULT));
        if (draft.capacity() == SignerCapacity.SELF && !adult) {
            throw new Refused("people.consent.refused.minor").on("capacity");
        }
        if (draft.capacity() == SignerCapacity.PARENT && adult) {
            throw new Refused("people.consent.refused.of-age").on("capacity");
        }
        if (draft.capacity() != SignerCapacity.SELF && draft.signer().isBlank()) {
            throw new Refused("people.consent.refused.signer").on("signer");
        }
        if (draft.capacity().needsDocument() && draft.capacityDocument().isBlank()) {
            throw new Refused("people.consent.refused.capacity-document").on("capacityDocument");
        }
    }

    static void mustHavePassed(LocalDate day, Change change, String field) {
        if (!RussianDate.isLikely(day)) {
            throw new Refused("people.refused.unlikely-year", String.valueOf(day.getYear())).on(field);
        }
        if (day.isAfter(change.today())) {
            throw new Refused("people.refused.future").on(field);
        }
    }

    /** «ГБУЗ «Районная больница»» and «гбуз районная больница» are the same recipient. */
    static String plain(String recipient) {
        return recipient
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[«»\"'.,]", "")
                .strip()
                .replaceAll("\\s+", " ");
    }
}
