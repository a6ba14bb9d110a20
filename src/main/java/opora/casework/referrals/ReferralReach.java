package opora.casework.referrals;

import static opora.casework.db.Tables.REFERRAL;
import static opora.people.views.Tables.FAMILY_CARD;

import java.util.List;
import java.util.UUID;
import opora.casework.db.tables.records.ReferralRecord;
import opora.people.Families;
import opora.platform.NotFound;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Whose business a referral is: of those who read what is sensitive about its family. */
@Component
class ReferralReach {

    private final DSLContext db;
    private final Families families;

    ReferralReach(DSLContext db, Families families) {
        this.db = db;
        this.families = families;
    }

    /** A condition over referrals joined to the cards of their families. */
    Condition among(User user) {
        return families.among(
                        ReferralPermissions.VIEW, user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID)
                .and(families.sensitive(user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID));
    }

    void mustSend(UUID family, User user) {
        families.must(ReferralPermissions.SEND, List.of(family), user);
        families.mustSensitive(ReferralPermissions.SEND, List.of(family), user);
    }

    /** The referral itself, locked for a change; absent when it is not the user's business. */
    ReferralRecord forChange(UUID id, User user) {
        var referral = db.selectFrom(REFERRAL)
                .where(REFERRAL.INSTITUTION_ID.eq(user.institutionId()), REFERRAL.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        mustSend(referral.getFamilyId(), user);
        return referral;
    }
}
