package opora.people;

import static opora.people.db.Tables.PERSON;

import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Whose a personal number is. The numbers themselves stand in no view: only who brings them may ask for their owners. */
@Component
public class PersonNumbers {

    private final DSLContext db;

    PersonNumbers(DSLContext db) {
        this.db = db;
    }

    /** The owners of all numbers of an institution, for the comparison with a whole register that is brought in. */
    public Map<String, UUID> owners(UUID institution) {
        return db.select(PERSON.SNILS, PERSON.ID)
                .from(PERSON)
                .where(PERSON.INSTITUTION_ID.eq(institution), PERSON.SNILS.isNotNull())
                .fetchMap(PERSON.SNILS, PERSON.ID);
    }
}
