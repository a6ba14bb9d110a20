package opora.outreach;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who and what drafts name, in a query for each kind however many drafts there are. */
@Component
class TripGround {

    private final DSLContext db;

    TripGround(DSLContext db) {
        this.db = db;
    }

    record Colleague(
            UUID id,
            String name,
            String position,
            LocalDate hiredOn,
            @Nullable LocalDate leftOn) {

        boolean worksOn(LocalDate day) {
            return !day.isBefore(hiredOn) && (leftOn == null || !day.isAfter(leftOn));
        }
    }

    /** Employees by id, and the ids of agencies and settlements that are known. */
    record Known(Map<UUID, Colleague> employees, Set<UUID> agencies, Set<UUID> settlements) {

        /** The employee, who must be at work on the day. */
        Colleague atWork(UUID id, LocalDate day, String field) {
            var employee = employees.get(id);
            if (employee == null) {
                throw new Refused("outreach.refused.employee-unknown").on(field);
            }
            if (!employee.worksOn(day)) {
                throw new Refused("outreach.refused.not-at-work", employee.name(), RussianDate.format(day)).on(field);
            }
            return employee;
        }

        void mustKnowAgency(UUID id, String field) {
            if (!agencies.contains(id)) {
                throw new Refused("outreach.refused.agency-unknown").on(field);
            }
        }

        void mustKnowSettlement(UUID id, String field) {
            if (!settlements.contains(id)) {
                throw new Refused("outreach.refused.settlement-unknown").on(field);
            }
        }
    }

    Known read(UUID institution, Collection<UUID> employees, Collection<UUID> agencies, Collection<UUID> settlements) {
        return new Known(employees(institution, employees), agencies(institution, agencies), settlements(settlements));
    }

    private Map<UUID, Colleague> employees(UUID institution, Collection<UUID> ids) {
        return db.select(
                        EMPLOYEE_CARD.ID,
                        EMPLOYEE_CARD.SHORT_NAME,
                        EMPLOYEE_CARD.POSITION_NAME,
                        EMPLOYEE_CARD.HIRED_ON,
                        EMPLOYEE_CARD.LEFT_ON)
                .from(EMPLOYEE_CARD)
                .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution), EMPLOYEE_CARD.ID.eq(any(array(ids))))
                .fetchMap(
                        EMPLOYEE_CARD.ID,
                        row -> new Colleague(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private Set<UUID> agencies(UUID institution, Collection<UUID> ids) {
        return db.select(PARTNER_CARD.ID)
                .from(PARTNER_CARD)
                .where(PARTNER_CARD.INSTITUTION_ID.eq(institution), PARTNER_CARD.ID.eq(any(array(ids))))
                .fetchSet(PARTNER_CARD.ID);
    }

    private Set<UUID> settlements(Collection<UUID> ids) {
        return db.select(SETTLEMENT_CARD.ID)
                .from(SETTLEMENT_CARD)
                .where(SETTLEMENT_CARD.ID.eq(any(array(ids))))
                .fetchSet(SETTLEMENT_CARD.ID);
    }

    static UUID[] array(Collection<UUID> ids) {
        return new HashSet<>(ids).toArray(UUID[]::new);
    }
}
