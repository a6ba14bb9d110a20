package opora.groups;

import static opora.groups.db.Tables.PARTICIPANT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;

import java.util.UUID;
import opora.audit.PersonalRecords;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** Who stands behind a place in a group. */
@Component
class GroupsShown implements PersonalRecords {

    @Override
    public Select<Record1<UUID>> behind(UUID institution, UUID[] ids) {
        return select(PARTICIPANT.PERSON_ID)
                .from(PARTICIPANT)
                .where(PARTICIPANT.INSTITUTION_ID.eq(institution), PARTICIPANT.ID.eq(any(ids)));
    }
}
