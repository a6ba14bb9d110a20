package opora.reports.count;

import static opora.people.views.Tables.FAMILY_CARD;

import java.util.UUID;
import opora.people.Families;
import opora.people.PeoplePermissions;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** A number counts, and a list shows, only what its reader may open. */
@Component
class Reached {

    private final Families families;
    private final Policy policy;

    Reached(Families families, Policy policy) {
        this.families = families;
        this.policy = policy;
    }

    Condition family(User user, Field<UUID> family) {
        if (reachesAll(user)) {
            return DSL.noCondition();
        }
        var card = FAMILY_CARD.as("reached");
        return family.in(DSL.select(card.ID)
                .from(card)
                .where(card.INSTITUTION_ID.eq(user.institutionId()))
                .and(families.among(PeoplePermissions.VIEW, user, card.ID, card.SECTION_ID, card.CURATOR_ID)));
    }

    /** A record without a family is in reach of who made it and of who answers for its section. */
    Condition fact(User user, Field<UUID> family, Field<UUID> section, Field<UUID> employee) {
        if (reachesAll(user)) {
            return DSL.noCondition();
        }
        var alone = families.amongAlone(PeoplePermissions.VIEW, user, section, employee);
        return family(user, family).or(family.isNull().and(alone));
    }

    private boolean reachesAll(User user) {
        return policy.decide(user, PeoplePermissions.VIEW, RecordFacts.ofInstitution());
    }
}
