package opora.people;

import static opora.people.views.Tables.PERSON_HOME;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

    /** The persons of a list with which the user may do this: for queries that join {@code people.person_home}. */
    public Condition among(String permission, User user) {
        return families.among(permission, user, PERSON_HOME.FAMILY_ID, PERSON_HOME.SECTION_ID, PERSON_HOME.CURATOR_ID);
    }

    /** Absent when even one of them is out of reach; refused when the user's place does not allow it. */
    public void must(String permission, Collection<UUID> personIds, User user) {
        families.must(permission, homes(personIds, user), user);
    }

    /** The same for many at once, which may come out of a journal brought in. */
    public void mustAll(String permission, Collection<UUID> personIds, User user) {
        families.mustAll(permission, homes(personIds, user), user);
    }

    private List<UUID> homes(Collection<UUID> personIds, User user) {
        var wanted = new HashSet<>(personIds);
        var homes = db.select(PERSON_HOME.FAMILY_ID)
                .from(PERSON_HOME)
                .where(
                        PERSON_HOME.INSTITUTION_ID.eq(user.institutionId()),
                        PERSON_HOME.PERSON_ID.eq(any(wanted.toArray(UUID[]::new))),
                        among(PeoplePermissions.VIEW, user))
                .fetch(PERSON_HOME.FAMILY_ID);
        if (homes.size() < wanted.size()) {
            throw new NotFound();
        }
        return homes.stream().filter(Objects::nonNull).toList();
    }
}
