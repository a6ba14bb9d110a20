package opora.casework.roadmap;

import static opora.casework.db.Tables.CASE_FILE;
import static opora.casework.db.Tables.PLAN;
import static opora.casework.db.Tables.PLAN_MEASURE;
import static opora.casework.views.Tables.PLAN_MEASURE_PROGRESS;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.row;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.people.Families;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.GroupField;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What waits in road maps: measures that are late or due, versions to be approved, versions given back. */
@Repository
public class PlanWaiting {

    private static final int MOST_VERSIONS = 50;

    private final DSLContext db;
    private final Families families;
    private final Vault vault;

    PlanWaiting(DSLContext db, Families families, Vault vault) {
        this.db = db;
        this.families = families;
        this.vault = vault;
    }

    /** @param owner who acts; null for the family */
    public record LateMeasure(
            UUID id,
            UUID familyId,
            String family,
            String number,
            String what,
            MeasureActor actor,
            @Nullable String owner,
            LocalDate dueOn) {

        public String path() {
            return Plan.path(familyId) + "/measures/" + id;
        }
    }

    public record Version(UUID familyId, String family, String familyNumber, int number) {

        public String path() {
            return Plan.path(familyId) + "/draft";
        }
    }

    /** Whoever must act: the employee it was given to; for what families and agencies do the curator. */
    Condition mine(User user) {
        var employees = user.employees();
        return employees.isEmpty()
                ? falseCondition()
                : PLAN_MEASURE_PROGRESS
                        .EMPLOYEE_ID
                        .in(employees)
                        .or(PLAN_MEASURE_PROGRESS.EMPLOYEE_ID.isNull().and(FAMILY_CARD.CURATOR_ID.in(employees)));
    }

    private Condition inReach(User user) {
        return families.among(
                PlanPermissions.VIEW, user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID);
    }

    private static Condition notDone() {
        return PLAN_MEASURE_PROGRESS
                .PLAN_STATE
                .eq(PlanState.APPROVED.code())
                .and(PLAN_MEASURE_PROGRESS.DONE_ON.isNull())
                .and(CASE_FILE.CLOSED_ON.isNull());
    }

    private <R extends Record> SelectConditionStep<R> waiting(SelectSelectStep<R> select, User user, Condition which) {
        return select.from(PLAN_MEASURE_PROGRESS)
                .join(CASE_FILE)
                .on(
                        CASE_FILE.INSTITUTION_ID.eq(PLAN_MEASURE_PROGRESS.INSTITUTION_ID),
                        CASE_FILE.ID.eq(PLAN_MEASURE_PROGRESS.CASE_ID))
                .join(FAMILY_CARD)
                .on(
                        FAMILY_CARD.INSTITUTION_ID.eq(PLAN_MEASURE_PROGRESS.INSTITUTION_ID),
                        FAMILY_CARD.ID.eq(PLAN_MEASURE_PROGRESS.FAMILY_ID))
                .join(PLAN_MEASURE)
                .on(
                        PLAN_MEASURE.INSTITUTION_ID.eq(PLAN_MEASURE_PROGRESS.INSTITUTION_ID),
                        PLAN_MEASURE.ID.eq(PLAN_MEASURE_PROGRESS.MEASURE_ID))
                .leftJoin(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(PLAN_MEASURE.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(PLAN_MEASURE.EMPLOYEE_ID))
                .leftJoin(PARTNER_CARD)
                .on(
                        PARTNER_CARD.INSTITUTION_ID.eq(PLAN_MEASURE.INSTITUTION_ID),
                        PARTNER_CARD.ID.eq(PLAN_MEASURE.PARTNER_ID))
                .where(PLAN_MEASURE_PROGRESS.INSTITUTION_ID.eq(user.institutionId()), notDone(), inReach(user), which);
    }

    int count(User user, Condition which) {
        return waiting(db.selectCount(), user, which).fetchSingle().value1();
    }

    static Condition late(LocalDate today) {
        return PLAN_MEASURE_PROGRESS.DUE_ON.lt(today);
    }

    static Condition dueIn(LocalDate today, int days) {
        return PLAN_MEASURE_PROGRESS.DUE_ON.between(today, today.plusDays(days));
    }

    static Condition dueBetween(LocalDate from, LocalDate to) {
        return PLAN_MEASURE_PROGRESS.DUE_ON.between(from, to);
    }

    /** @param employee who acts, or null for families and agencies */
    record Term(
            UUID familyId,
            String number,
            LocalDate dueOn,
            @Nullable UUID employeeId,
            @Nullable String employee,
            int measures) {}

    List<Term> terms(User user, Condition which) {
        var of = new GroupField[] {
            PLAN_MEASURE_PROGRESS.FAMILY_ID,
            FAMILY_CARD.NUMBER,
            PLAN_MEASURE_PROGRESS.DUE_ON,
            EMPLOYEE_CARD.ID,
            EMPLOYEE_CARD.SHORT_NAME
        };
        var select = db.select(
                PLAN_MEASURE_PROGRESS.FAMILY_ID,
                FAMILY_CARD.NUMBER,
                PLAN_MEASURE_PROGRESS.DUE_ON,
                EMPLOYEE_CARD.ID,
                EMPLOYEE_CARD.SHORT_NAME,
                DSL.count());
        return waiting(select, user, which)
                .groupBy(of)
                .orderBy(PLAN_MEASURE_PROGRESS.DUE_ON, PLAN_MEASURE_PROGRESS.FAMILY_ID)
                .fetch(mapping(Term::new));
    }

    /** The longest late first. */
    Slice<LateMeasure> late(User user, LocalDate today, boolean mine, @Nullable DayKey after) {
        var which = late(today);
        if (mine) {
            which = which.and(mine(user));
        }
        if (after != null) {
            which = which.and(row(PLAN_MEASURE_PROGRESS.DUE_ON, PLAN_MEASURE_PROGRESS.MEASURE_ID)
                    .gt(after.on(), after.id()));
        }
        var select = db.select(
                PLAN_MEASURE.ID,
                PLAN_MEASURE.FAMILY_ID,
                FAMILY_CARD.NAME,
                FAMILY_CARD.NUMBER,
                PLAN_MEASURE.WHAT,
                PLAN_MEASURE.ACTOR,
                PLAN_MEASURE.AGENCY,
                EMPLOYEE_CARD.SHORT_NAME,
                PARTNER_CARD.NAME,
                PLAN_MEASURE.DUE_ON);
        var rows = waiting(select, user, which)
                .orderBy(PLAN_MEASURE_PROGRESS.DUE_ON, PLAN_MEASURE_PROGRESS.MEASURE_ID)
                .limit(Slice.AND_ONE_MORE)
                .fetch(this::measure);
        return Slice.of(rows, last -> new DayKey(last.dueOn(), last.id()).toString());
    }

    private LateMeasure measure(Record found) {
        var id = found.get(PLAN_MEASURE.ID);
        var agency = vault.open(PlanSecrets.AGENCY, id, found.get(PLAN_MEASURE.AGENCY));
        var owner = found.get(EMPLOYEE_CARD.SHORT_NAME);
        if (owner == null) {
            owner = found.get(PARTNER_CARD.NAME);
        }
        return new LateMeasure(
                id,
                found.get(PLAN_MEASURE.FAMILY_ID),
                found.get(FAMILY_CARD.NAME),
                found.get(FAMILY_CARD.NUMBER),
                vault.open(PlanSecrets.WHAT, id, found.get(PLAN_MEASURE.WHAT)),
                MeasureActor.of(found.get(PLAN_MEASURE.ACTOR)),
                owner == null && !agency.isEmpty() ? agency : owner,
                found.get(PLAN_MEASURE.DUE_ON));
    }

    /** Those of the user's reach in this state; the longest waiting first. */
    List<Version> versions(User user, PlanState state, Condition which) {
        return db.select(PLAN.FAMILY_ID, FAMILY_CARD.NAME, FAMILY_CARD.NUMBER, PLAN.NUMBER)
                .from(PLAN)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(PLAN.INSTITUTION_ID), FAMILY_CARD.ID.eq(PLAN.FAMILY_ID))
                .join(CASE_FILE)
                .on(CASE_FILE.INSTITUTION_ID.eq(PLAN.INSTITUTION_ID), CASE_FILE.ID.eq(PLAN.CASE_ID))
                .where(
                        PLAN.INSTITUTION_ID.eq(user.institutionId()),
                        PLAN.STATE.eq(state.code()),
                        CASE_FILE.CLOSED_ON.isNull(),
                        inReach(user),
                        which)
                .orderBy(PLAN.SUBMITTED_AT, PLAN.ID)
                .limit(MOST_VERSIONS)
                .fetch(found -> new Version(found.value1(), found.value2(), found.value3(), found.value4()));
    }
}
