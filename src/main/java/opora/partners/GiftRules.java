package opora.partners;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import opora.platform.Refused;

/** What a gift must be like to be recorded. */
record GiftRules(LocalDate today, Set<UUID> partners, AgreementTerms terms) {

    private static final int LONGEST_DESCRIPTION = 500;

    GiftDraft checked(GiftDraft draft) {
        if (!partners.contains(draft.partnerId())) {
            throw new Refused("partners.refused.partner-unknown").on("partnerId");
        }
        var clean = sound(draft, today);
        if (draft.agreementId() != null) {
            terms.mustBeInForce(draft.agreementId(), draft.partnerId(), draft.on());
        }
        return clean;
    }

    /** By itself, whoever gave it. */
    static GiftDraft sound(GiftDraft draft, LocalDate today) {
        Days.mustHavePassed(draft.on(), today, "on");
        if (GiftPurpose.of(draft.purpose()).isEmpty()) {
            throw new Refused("partners.refused.purpose").on("purpose");
        }
        if (draft.amount() == null && draft.kind() == GiftKind.MONEY) {
            throw new Refused("partners.refused.amount-missing").on("amount");
        }
        var description = draft.description().strip();
        if (description.length() > LONGEST_DESCRIPTION) {
            throw new Refused("partners.refused.long", LONGEST_DESCRIPTION).on("description");
        }
        return new GiftDraft(
                draft.partnerId(),
                draft.on(),
                draft.kind(),
                draft.purpose(),
                draft.amount() == null ? null : Roubles.checked(draft.amount(), "amount"),
                description,
                draft.agreementId());
    }
}
