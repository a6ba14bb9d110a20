package opora.people;

import static opora.people.db.Tables.PERSON;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Whose a personal number is. The numbers themselves stand in no view: only who brings them may ask for their owners. */
@Component
public class PersonNumbers {

    private final DSLContext db;
    private final Vault vault;

    PersonNumbers(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** The owners of all numbers of an institution, for the comparison with a whole register that is brought in. */
    public Map<String, UUID> owners(UUID institution) {
        var owners = new HashMap<String, UUID>();
        db.select(PERSON.SNILS, PERSON.ID)
                .from(PERSON)
                .where(PERSON.INSTITUTION_ID.eq(institution), PERSON.SNILS.isNotNull())
                .forEach(row -> vault.tryOpen(PeopleSecrets.SNILS, row.value2(), row.value1())
                        .ifPresent(snils -> owners.put(snils, row.value2())));
        return owners;
    }
}
