package opora.casework.referrals;

import static opora.casework.db.Tables.REFERRAL;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.util.UUID;
import opora.audit.PersonalRecords;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** Whom a referral is about. */
@Component
class ReferralsShown implements PersonalRecords {

    @Override
    public Select<Record1<UUID>> behind(UUID institution, UUID[] ids) {
        return select(field("unnest({0})", UUID.class, array(REFERRAL.FAMILY_ID, REFERRAL.PERSON_ID)))
                .from(REFERRAL)
                .where(REFERRAL.INSTITUTION_ID.eq(institution), REFERRAL.ID.eq(any(ids)));
    }
}
