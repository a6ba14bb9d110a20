package opora.surveys.fillings;

import static opora.people.views.Tables.PERSON_CARD;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.platform.web.Choice;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The members of a family who may be asked. Reach is asked before. */
@Repository
class Respondents {

    private final DSLContext db;

    Respondents(DSLContext db) {
        this.db = db;
    }

    List<Choice> members(UUID institution, UUID family) {
        return db.select(PERSON_CARD.ID, PERSON_CARD.FULL_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.INSTITUTION_ID.eq(institution), PERSON_CARD.FAMILY_ID.eq(family))
                .orderBy(PERSON_CARD.BIRTH_DATE, PERSON_CARD.ID)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    /** The name of a member; whoever has left the family is asked on the page of the new one. */
    Optional<String> name(UUID institution, UUID family, UUID person) {
        return db.select(PERSON_CARD.FULL_NAME)
                .from(PERSON_CARD)
                .where(
                        PERSON_CARD.INSTITUTION_ID.eq(institution),
                        PERSON_CARD.FAMILY_ID.eq(family),
                        PERSON_CARD.ID.eq(person))
                .fetchOptional(PERSON_CARD.FULL_NAME);
    }
}
