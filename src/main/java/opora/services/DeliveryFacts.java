package opora.services;

import static opora.people.views.Tables.FAMILY_CARD;
import static opora.services.db.Tables.DELIVERY;
import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import opora.people.Families;
import opora.platform.NotFound;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.RecordColumns;
import opora.platform.access.RecordFacts;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A service is the business of whose business its family is; without a family, of who gave it and who wrote it down. */
@Component
public class DeliveryFacts {

    private final Families families;
    private final Policy policy;

    DeliveryFacts(Families families, Policy policy) {
        this.families = families;
        this.policy = policy;
    }

    /** Told as absent when it is out of reach. */
    public RecordFacts of(@Nullable UUID family, UUID employee, UUID recordedBy, User user) {
        if (family != null) {
            return Objects.requireNonNull(families.facts(List.of(family), user).get(family));
        }
        var alone = RecordFacts.ofSection(null).curatedBy(employee).openTo(Set.of(recordedBy));
        if (!policy.decide(user, ServicesPermissions.VIEW, alone)) {
            throw new NotFound();
        }
        return alone;
    }

    /** The same for a list of services whose families are joined. */
    public Condition among(String permission, User user) {
        if (policy.decide(user, permission, RecordFacts.ofInstitution())) {
            return noCondition();
        }
        var alone = policy.filter(
                user,
                permission,
                FieldClass.PERSONAL,
                new RecordColumns(
                        DELIVERY.SECTION_ID, DELIVERY.EMPLOYEE_ID, DELIVERY.RECORDED_BY.eq(user.accountId())));
        return DELIVERY.FAMILY_ID
                .isNotNull()
                .and(families.among(permission, user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID))
                .or(DELIVERY.FAMILY_ID.isNull().and(alone));
    }
}
