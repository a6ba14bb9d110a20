package opora.contracts;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Employees and organisations a form names are those of this institution. */
@Component
class ContractParties {

    private final DSLContext db;

    ContractParties(DSLContext db) {
        this.db = db;
    }

    void mustBeKnown(Collection<ContractDraft> drafts, UUID institution) {
        mustBePartners(ids(drafts.stream().map(ContractDraft::partnerId).collect(Collectors.toList())), institution);
        mustBeEmployees(ids(drafts.stream().map(ContractDraft::employeeId).collect(Collectors.toList())), institution);
    }

    void mustBePartners(Set<UUID> ids, UUID institution) {
        var known = db.select(PARTNER_CARD.ID)
                .from(PARTNER_CARD)
                .where(PARTNER_CARD.INSTITUTION_ID.eq(institution), PARTNER_CARD.ID.eq(any(ids.toArray(UUID[]::new))))
                .fetchSet(PARTNER_CARD.ID);
        if (!known.containsAll(ids)) {
            throw new Refused("contracts.refused.partner").on("partnerId");
        }
    }

    void mustBeEmployees(Set<UUID> ids, UUID institution) {
        var known = db.select(EMPLOYEE_CARD.ID)
                .from(EMPLOYEE_CARD)
                .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution), EMPLOYEE_CARD.ID.eq(any(ids.toArray(UUID[]::new))))
                .fetchSet(EMPLOYEE_CARD.ID);
        if (!known.containsAll(ids)) {
            throw new Refused("contracts.refused.employee").on("employeeId");
        }
    }

    static Set<UUID> ids(Collection<@Nullable UUID> ids) {
        var known = new HashSet<UUID>();
        ids.stream().filter(Objects::nonNull).forEach(id -> known.add(Objects.requireNonNull(id)));
        return known;
    }
}
