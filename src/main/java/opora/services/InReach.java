package opora.services;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.trueCondition;

import java.util.UUID;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Which families a user works with: those of the sections in reach and those the user is the curator of. */
@Component
class InReach {

    Condition of(User user, Field<UUID> sectionId, Field<UUID> curatorId) {
        if (user.seesWholeInstitution()) {
            return trueCondition();
        }
        var own = user.employeeId() == null ? falseCondition() : curatorId.eq(user.employeeId());
        return sectionId.in(user.sections()).or(own);
    }
}
