package opora.people;

import static opora.people.views.Tables.PERSON_HOME;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import opora.platform.NotFound;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** A person is in reach with the family they live in, or the one they left last. */
@Component
public class Persons {

    private final DSLContext db;
    private final Families families;

    Persons(DSLContext db, Families families) {
        this.db = db;
        this.families = families;
    }

    /** For queries that join {@code people.person_home}. */
    public Condition inReach(User user) {
        return families.inReach(user, PERSON_HOME.FAMILY_ID, PERSON_HOME.SECTION_ID, PERSON_HOME.CURATOR_ID);
    }

    /** Told as absent when even one of them is out of reach. */
    public void mustReach(Collection<UUID> personIds, User user) {
        var wanted = new HashSet<>(personIds);
        var homes = db.select(PERSON_HOME.FAMILY_ID)
                .from(PERSON_HOME)
                .where(
                        PERSON_HOME.INSTITUTION_ID.eq(user.institutionId()),
                        PERSON_HOME.PERSON_ID.eq(any(wanted.toArray(UUID[]::new))),
                        inReach(user))
                .fetch(PERSON_HOME.FAMILY_ID);
        if (homes.size() < wanted.size()) {
            throw new NotFound();
        }
        families.mustReach(homes.stream().filter(Objects::nonNull).toList(), user);
    }
}
