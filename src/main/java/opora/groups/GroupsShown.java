package opora.groups;

import static opora.groups.db.Tables.PARTICIPANT;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import opora.audit.PersonalRecords;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who stands behind a place in a group. */
@Component
class GroupsShown implements PersonalRecords {

    private final DSLContext db;

    GroupsShown(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<UUID> behind(UUID institution, Collection<UUID> ids) {
        return db.select(PARTICIPANT.PERSON_ID)
                .from(PARTICIPANT)
                .where(PARTICIPANT.INSTITUTION_ID.eq(institution))
                .and(PARTICIPANT.ID.eq(any(ids.toArray(UUID[]::new))))
                .fetchSet(PARTICIPANT.PERSON_ID);
    }
}
