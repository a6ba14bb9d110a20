package opora.services;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.services.db.Tables.SERVICE;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import opora.platform.Change;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads all a batch of drafts is judged by, in a few queries however long the batch is. */
@Component
class Ground {

    private final DSLContext db;
    private final RegisterStore register;

    Ground(DSLContext db, RegisterStore register) {
        this.db = db;
        this.register = register;
    }

    record KnownService(String title, boolean urgent, int minutes, boolean active) {}

    record KnownEmployee(
            String name, LocalDate hiredOn, @Nullable LocalDate leftOn) {

        boolean worksOn(LocalDate day) {
            return !day.isBefore(hiredOn) && (leftOn == null || !day.isAfter(leftOn));
        }
    }

    DeliveryRules of(List<DeliveryDraft> drafts, Change change) {
        var institution = change.institution();
        return new DeliveryRules(
                change.today(),
                services(institution, all(drafts, DeliveryDraft::serviceId)),
                employees(institution, all(drafts, DeliveryDraft::employeeId)),
                partners(institution, all(drafts, DeliveryDraft::partnerId)),
                register.read(
                        change.user(), all(drafts, DeliveryDraft::familyId), all(drafts, DeliveryDraft::personId)));
    }

    private Map<UUID, KnownService> services(UUID institution, Collection<UUID> ids) {
        return db.select(SERVICE.ID, SERVICE.TITLE, SERVICE.URGENT, SERVICE.MINUTES, SERVICE.ACTIVE)
                .from(SERVICE)
                .where(SERVICE.INSTITUTION_ID.eq(institution), SERVICE.ID.eq(any(array(ids))))
                .fetchMap(SERVICE.ID, row -> new KnownService(row.value2(), row.value3(), row.value4(), row.value5()));
    }

    Map<UUID, KnownEmployee> employees(UUID institution, Collection<UUID> ids) {
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.SHORT_NAME, EMPLOYEE_CARD.HIRED_ON, EMPLOYEE_CARD.LEFT_ON)
                .from(EMPLOYEE_CARD)
                .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution), EMPLOYEE_CARD.ID.eq(any(array(ids))))
                .fetchMap(EMPLOYEE_CARD.ID, row -> new KnownEmployee(row.value2(), row.value3(), row.value4()));
    }

    Set<UUID> partners(UUID institution, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return db.select(PARTNER_CARD.ID)
                .from(PARTNER_CARD)
                .where(PARTNER_CARD.INSTITUTION_ID.eq(institution), PARTNER_CARD.ID.eq(any(array(ids))))
                .fetchSet(PARTNER_CARD.ID);
    }

    static <D> Collection<UUID> all(List<D> drafts, Function<D, @Nullable UUID> part) {
        var ids = new HashSet<UUID>();
        drafts.stream().map(part).filter(Objects::nonNull).forEach(ids::add);
        return ids;
    }

    static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
