package opora.casework.referrals;

import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.MEMBERSHIP_INTERVAL;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import opora.people.consent.ConsentPurpose;
import opora.people.consent.Consents;
import opora.platform.Change;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To whom a referral goes, and whether those it is about allow it (152-FZ art. 9). */
@Component
class Recipients {

    private final DSLContext db;
    private final Consents consents;

    Recipients(DSLContext db, Consents consents) {
        this.db = db;
        this.consents = consents;
    }

    /** Everybody the paper would name has to have agreed to this recipient; for a family that is each of its members. */
    void mustBeAllowed(ReferralDraft draft, Change change) {
        var persons = persons(draft.familyId(), draft.personId(), change.institution());
        var recipient = name(draft, change.institution());
        var silent = new HashSet<>(persons);
        silent.removeAll(
                consents.allowing(change.institution(), ConsentPurpose.TRANSFER, recipient, persons, change.today()));
        if (!silent.isEmpty()) {
            throw new Refused("casework.referral.refused.consent", recipient, silent.size())
                    .on(draft.partnerId() == null ? "agency" : "partnerId");
        }
    }

    private List<UUID> persons(UUID family, @Nullable UUID person, UUID institution) {
        var members = db.select(MEMBERSHIP_INTERVAL.PERSON_ID)
                .from(MEMBERSHIP_INTERVAL)
                .where(
                        MEMBERSHIP_INTERVAL.INSTITUTION_ID.eq(institution),
                        MEMBERSHIP_INTERVAL.FAMILY_ID.eq(family),
                        MEMBERSHIP_INTERVAL.ENDS_ON.isNull())
                .fetch(MEMBERSHIP_INTERVAL.PERSON_ID);
        if (person != null && !members.contains(person)) {
            throw new Refused("casework.signal.refused.person").on("personId");
        }
        return person == null ? members : List.of(person);
    }

    private String name(ReferralDraft draft, UUID institution) {
        if (draft.partnerId() == null) {
            return draft.agency().strip();
        }
        return db.select(PARTNER_CARD.NAME)
                .from(PARTNER_CARD)
                .where(PARTNER_CARD.INSTITUTION_ID.eq(institution), PARTNER_CARD.ID.eq(draft.partnerId()))
                .fetchOptional(PARTNER_CARD.NAME)
                .orElseThrow(() -> new Refused("casework.referral.refused.recipient").on("partnerId"));
    }
}
