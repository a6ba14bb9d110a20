package opora.people;

import static opora.people.db.Tables.FAMILY;
import static opora.people.db.Tables.PERSON;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import opora.audit.PersonalRecords;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Families and persons stand for themselves. */
@Component
class PeopleShown implements PersonalRecords {

    private final DSLContext db;

    PeopleShown(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<UUID> behind(UUID institution, Collection<UUID> ids) {
        var wanted = ids.toArray(UUID[]::new);
        return db.select(FAMILY.ID)
                .from(FAMILY)
                .where(FAMILY.INSTITUTION_ID.eq(institution), FAMILY.ID.eq(any(wanted)))
                .unionAll(select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.INSTITUTION_ID.eq(institution), PERSON.ID.eq(any(wanted))))
                .fetchSet(row -> row.value1());
    }
}
