package opora.people;

import static opora.people.db.Tables.FAMILY;
import static opora.people.db.Tables.PERSON;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;

import java.util.UUID;
import opora.audit.PersonalRecords;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** Families and persons stand for themselves. */
@Component
class PeopleShown implements PersonalRecords {

    @Override
    public Select<Record1<UUID>> behind(UUID institution, UUID[] ids) {
        return select(FAMILY.ID)
                .from(FAMILY)
                .where(FAMILY.INSTITUTION_ID.eq(institution), FAMILY.ID.eq(any(ids)))
                .unionAll(select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.INSTITUTION_ID.eq(institution), PERSON.ID.eq(any(ids))));
    }
}
