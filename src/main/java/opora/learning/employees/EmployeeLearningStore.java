package opora.learning.employees;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.learning.views.Tables.ENTRY_CARD;
import static opora.learning.views.Tables.INVOLVEMENT_CARD;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.learning.Register;
import opora.platform.NotFound;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what stands behind an employee in all registers; the voided is left out. */
@Repository
class EmployeeLearningStore {

    private static final int MOST = 500;

    private final DSLContext db;

    EmployeeLearningStore(DSLContext db) {
        this.db = db;
    }

    record Employee(String name, String position) {}

    record Entry(String register, UUID id, LocalDate on, String title, String kind, String part, String status) {}

    record Sum(
            UUID id,
            String name,
            String position,
            int meetings,
            int trainings,
            @Nullable LocalDate qualifiedOn) {}

    Employee employee(UUID institution, UUID id) {
        return db.select(EMPLOYEE_CARD.FULL_NAME, EMPLOYEE_CARD.POSITION_NAME)
                .from(EMPLOYEE_CARD)
                .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution), EMPLOYEE_CARD.ID.eq(id))
                .fetchOptional(mapping(Employee::new))
                .orElseThrow(NotFound::new);
    }

    List<Entry> entries(UUID institution, UUID employee) {
        return db.select(
                        ENTRY_CARD.REGISTER,
                        ENTRY_CARD.ID,
                        ENTRY_CARD.HAPPENED_ON,
                        ENTRY_CARD.TITLE,
                        ENTRY_CARD.KIND,
                        INVOLVEMENT_CARD.PART,
                        ENTRY_CARD.STATUS)
                .from(INVOLVEMENT_CARD)
                .join(ENTRY_CARD)
                .on(isOf())
                .where(INVOLVEMENT_CARD.INSTITUTION_ID.eq(institution), INVOLVEMENT_CARD.EMPLOYEE_ID.eq(employee))
                .andNot(ENTRY_CARD.VOIDED)
                .orderBy(ENTRY_CARD.HAPPENED_ON.desc(), ENTRY_CARD.ID.desc())
                .limit(MOST)
                .fetch(mapping(Entry::new));
    }

    /** Everybody at work today: meetings of the year, all training, and when the last advanced training was completed. */
    List<Sum> sums(UUID institution, LocalDate today) {
        var meeting = INVOLVEMENT_CARD
                .PART
                .in("participant", "addressee")
                .and(ENTRY_CARD.HAPPENED_ON.ge(today.withDayOfYear(1)));
        var training = ENTRY_CARD.REGISTER.eq(Register.TRAININGS.code());
        return db.select(
                        EMPLOYEE_CARD.ID,
                        EMPLOYEE_CARD.FULL_NAME,
                        EMPLOYEE_CARD.POSITION_NAME,
                        count().filterWhere(meeting),
                        count().filterWhere(training),
                        max(ENTRY_CARD.HAPPENED_ON).filterWhere(training, ENTRY_CARD.KIND.eq("qualification")))
                .from(EMPLOYEE_CARD)
                .leftJoin(INVOLVEMENT_CARD
                        .join(ENTRY_CARD)
                        .on(isOf(), ENTRY_CARD.STATUS.eq("held"), ENTRY_CARD.VOIDED.isFalse()))
                .on(
                        INVOLVEMENT_CARD.INSTITUTION_ID.eq(EMPLOYEE_CARD.INSTITUTION_ID),
                        INVOLVEMENT_CARD.EMPLOYEE_ID.eq(EMPLOYEE_CARD.ID))
                .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution))
                .and(EMPLOYEE_CARD.LEFT_ON.isNull().or(EMPLOYEE_CARD.LEFT_ON.ge(today)))
                .groupBy(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.FULL_NAME, EMPLOYEE_CARD.POSITION_NAME, EMPLOYEE_CARD.NAME_KEY)
                .orderBy(EMPLOYEE_CARD.NAME_KEY)
                .fetch(mapping(Sum::new));
    }

    private static Condition isOf() {
        return ENTRY_CARD
                .INSTITUTION_ID
                .eq(INVOLVEMENT_CARD.INSTITUTION_ID)
                .and(ENTRY_CARD.REGISTER.eq(INVOLVEMENT_CARD.REGISTER))
                .and(ENTRY_CARD.ID.eq(INVOLVEMENT_CARD.ENTRY_ID));
    }
}
