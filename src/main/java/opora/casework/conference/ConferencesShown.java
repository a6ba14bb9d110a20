package opora.casework.conference;

import static opora.casework.db.Tables.CONFERENCE_DECISION;
import static opora.casework.db.Tables.CONFERENCE_FAMILY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;

import java.util.UUID;
import opora.audit.PersonalRecords;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** Whom a conference or one of its decisions is about. */
@Component
class ConferencesShown implements PersonalRecords {

    @Override
    public Select<Record1<UUID>> behind(UUID institution, UUID[] ids) {
        return select(CONFERENCE_FAMILY.FAMILY_ID)
                .from(CONFERENCE_FAMILY)
                .where(CONFERENCE_FAMILY.INSTITUTION_ID.eq(institution), CONFERENCE_FAMILY.CONFERENCE_ID.eq(any(ids)))
                .unionAll(select(CONFERENCE_DECISION.FAMILY_ID)
                        .from(CONFERENCE_DECISION)
                        .where(
                                CONFERENCE_DECISION.INSTITUTION_ID.eq(institution),
                                CONFERENCE_DECISION.ID.eq(any(ids))));
    }
}
