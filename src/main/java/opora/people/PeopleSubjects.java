package opora.people;

import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.people.views.Tables.PERSON_HOME;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import opora.audit.Subjects;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The families and persons the journal speaks of, as far as the reader reaches them. */
@Component
class PeopleSubjects implements Subjects {

    private final DSLContext db;
    private final Families families;
    private final Persons persons;

    PeopleSubjects(DSLContext db, Families families, Persons persons) {
        this.db = db;
        this.families = families;
        this.persons = persons;
    }

    @Override
    public Map<UUID, Subject> find(Collection<UUID> ids, User reader) {
        var wanted = ids.toArray(UUID[]::new);
        return db.select(FAMILY_CARD.ID, FAMILY_CARD.NAME.concat(val(" № ")).concat(FAMILY_CARD.NUMBER), inline(true))
                .from(FAMILY_CARD)
                .where(
                        FAMILY_CARD.INSTITUTION_ID.eq(reader.institutionId()),
                        FAMILY_CARD.ID.eq(any(wanted)),
                        families.inReach(reader, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID))
                .unionAll(select(PERSON_CARD.ID, PERSON_CARD.FULL_NAME, inline(false))
                        .from(PERSON_CARD)
                        .join(PERSON_HOME)
                        .on(
                                PERSON_HOME.INSTITUTION_ID.eq(PERSON_CARD.INSTITUTION_ID),
                                PERSON_HOME.PERSON_ID.eq(PERSON_CARD.ID))
                        .where(
                                PERSON_CARD.INSTITUTION_ID.eq(reader.institutionId()),
                                PERSON_CARD.ID.eq(any(wanted)),
                                persons.inReach(reader)))
                .fetchMap(
                        row -> row.value1(),
                        row -> new Subject(
                                row.value2(),
                                row.value3() ? PeopleLinks.family(row.value1()) : PeopleLinks.person(row.value1())));
    }
}
