package opora.casework.referrals;

import static opora.casework.db.Tables.REFERRAL;
import static opora.people.views.Tables.FAMILY_CARD;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import opora.audit.Subjects;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names the referrals of the journal. */
@Component
class SubjectsOfReferrals implements Subjects {

    private final DSLContext db;
    private final ReferralReach reach;
    private final MessageSource messages;

    SubjectsOfReferrals(DSLContext db, ReferralReach reach, MessageSource messages) {
        this.db = db;
        this.reach = reach;
        this.messages = messages;
    }

    @Override
    public Map<UUID, Subject> find(Collection<UUID> ids, User reader) {
        var found = new HashMap<UUID, Subject>();
        db.select(REFERRAL.ID, REFERRAL.NUMBER, REFERRAL.YEAR)
                .from(REFERRAL)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(REFERRAL.INSTITUTION_ID), FAMILY_CARD.ID.eq(REFERRAL.FAMILY_ID))
                .where(REFERRAL.INSTITUTION_ID.eq(reader.institutionId()), REFERRAL.ID.in(ids), reach.among(reader))
                .forEach(row -> found.put(
                        row.value1(),
                        new Subject(
                                messages.getMessage(
                                        "casework.referral.title",
                                        new Object[] {row.value2() + "/" + row.value3()},
                                        LocaleContextHolder.getLocale()),
                                ReferralLinks.referral(row.value1()))));
        return found;
    }
}
