package opora.casework.roadmap;

import static opora.casework.db.Tables.CASE_FILE;
import static opora.casework.db.Tables.MONITORING_DOMAIN;
import static opora.casework.db.Tables.PLAN;
import static opora.casework.db.Tables.PLAN_DONE;
import static opora.casework.db.Tables.PLAN_GOAL;
import static opora.casework.db.Tables.PLAN_MEASURE;
import static opora.casework.views.Tables.PLAN_MEASURE_PROGRESS;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.services.views.Tables.SERVICE_CARD;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Road maps of a family: of the case that runs, or else of the last one. Whoever asks has asked whether the family is theirs. */
@Repository
class PlanSelect {

    private final DSLContext db;
    private final Vault vault;
    private final SeriesTitles series;

    PlanSelect(DSLContext db, Vault vault, SeriesTitles series) {
        this.db = db;
        this.vault = vault;
        this.series = series;
    }

    /** The newest first, without their goals. */
    List<Plan> versions(UUID institution, UUID family) {
        return find(institution, family, PLAN.NUMBER.gt(0));
    }

    Optional<Plan> current(UUID institution, UUID family) {
        return one(institution, family, PLAN.STATE.eq(PlanState.APPROVED.code()));
    }

    Optional<Plan> open(UUID institution, UUID family) {
        return one(institution, family, PLAN.STATE.in(PlanState.openCodes()));
    }

    Optional<Plan> numbered(UUID institution, UUID family, int number) {
        return one(institution, family, PLAN.NUMBER.eq(number));
    }

    private Optional<Plan> one(UUID institution, UUID family, Condition which) {
        return find(institution, family, which).stream()
                .findFirst()
                .map(plan -> plan.with(goals(institution, plan.id())));
    }

    private List<Plan> find(UUID institution, UUID family, Condition which) {
        return db.select(PLAN.fields())
                .select(PERSON_CARD.FULL_NAME)
                .from(PLAN)
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(PLAN.INSTITUTION_ID), PERSON_CARD.ID.eq(PLAN.AGREED_PERSON_ID))
                .where(
                        PLAN.INSTITUTION_ID.eq(institution),
                        PLAN.FAMILY_ID.eq(family),
                        PLAN.CASE_ID.eq(select(CASE_FILE.ID)
                                .from(CASE_FILE)
                                .where(CASE_FILE.INSTITUTION_ID.eq(institution), CASE_FILE.FAMILY_ID.eq(family))
                                .orderBy(CASE_FILE.CLOSED_ON.desc().nullsFirst())
                                .limit(1)),
                        which)
                .orderBy(PLAN.NUMBER.desc())
                .fetch(this::plan);
    }

    private Plan plan(Record row) {
        var id = row.get(PLAN.ID);
        return new Plan(
                id,
                row.get(PLAN.CASE_ID),
                row.get(PLAN.FAMILY_ID),
                row.get(PLAN.NUMBER),
                PlanState.of(row.get(PLAN.STATE)),
                row.get(PLAN.VERSION),
                row.get(PLAN.CREATED_AT),
                row.get(PLAN.CREATED_BY),
                row.get(PLAN.SUBMITTED_BY),
                row.get(PLAN.APPROVED_ON),
                row.get(PLAN.APPROVED_BY),
                row.get(PLAN.SUPERSEDED_ON),
                vault.open(PlanSecrets.REMARK, id, row.get(PLAN.REMARK)),
                row.get(PLAN.AGREED_ON),
                row.get(PERSON_CARD.FULL_NAME),
                List.of());
    }

    private List<Goal> goals(UUID institution, UUID plan) {
        var measures = measures(institution, plan);
        return db.select(PLAN_GOAL.fields())
                .select(MONITORING_DOMAIN.TITLE)
                .from(PLAN_GOAL)
                .join(MONITORING_DOMAIN)
                .on(
                        MONITORING_DOMAIN.INSTITUTION_ID.eq(PLAN_GOAL.INSTITUTION_ID),
                        MONITORING_DOMAIN.CODE.eq(PLAN_GOAL.DOMAIN))
                .where(PLAN_GOAL.INSTITUTION_ID.eq(institution), PLAN_GOAL.PLAN_ID.eq(plan))
                .orderBy(PLAN_GOAL.POSITION, PLAN_GOAL.ID)
                .fetch(row -> goal(row).with(measures.getOrDefault(row.get(PLAN_GOAL.ID), List.of())));
    }

    private Goal goal(Record row) {
        var id = row.get(PLAN_GOAL.ID);
        return new Goal(
                id,
                row.get(PLAN_GOAL.ORIGIN_ID),
                row.get(PLAN_GOAL.VERSION),
                row.get(PLAN_GOAL.CHANGED_BY),
                row.get(PLAN_GOAL.CHANGED_AT),
                row.get(PLAN_GOAL.DOMAIN),
                row.get(MONITORING_DOMAIN.TITLE),
                vault.open(PlanSecrets.AIM, id, row.get(PLAN_GOAL.AIM)),
                vault.open(PlanSecrets.GOAL_RESULT, id, row.get(PLAN_GOAL.RESULT)),
                row.get(PLAN_GOAL.DUE_ON),
                List.of());
    }

    private Map<UUID, List<Measure>> measures(UUID institution, UUID plan) {
        var doer = EMPLOYEE_CARD.as("doer");
        var groups = series.of(institution);
        return db.select(PLAN_MEASURE.fields())
                .select(
                        EMPLOYEE_CARD.SHORT_NAME,
                        EMPLOYEE_CARD.LEFT_ON,
                        PARTNER_CARD.NAME,
                        SERVICE_CARD.CODE,
                        SERVICE_CARD.TITLE,
                        PLAN_MEASURE_PROGRESS.DONE_ID,
                        PLAN_MEASURE_PROGRESS.DONE_ON,
                        PLAN_MEASURE_PROGRESS.DONE_BY,
                        PLAN_DONE.EVIDENCE,
                        doer.SHORT_NAME)
                .from(PLAN_MEASURE)
                .join(PLAN_MEASURE_PROGRESS)
                .on(
                        PLAN_MEASURE_PROGRESS.INSTITUTION_ID.eq(PLAN_MEASURE.INSTITUTION_ID),
                        PLAN_MEASURE_PROGRESS.MEASURE_ID.eq(PLAN_MEASURE.ID))
                .leftJoin(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(PLAN_MEASURE.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(PLAN_MEASURE.EMPLOYEE_ID))
                .leftJoin(PARTNER_CARD)
                .on(
                        PARTNER_CARD.INSTITUTION_ID.eq(PLAN_MEASURE.INSTITUTION_ID),
                        PARTNER_CARD.ID.eq(PLAN_MEASURE.PARTNER_ID))
                .leftJoin(SERVICE_CARD)
                .on(
                        SERVICE_CARD.INSTITUTION_ID.eq(PLAN_MEASURE.INSTITUTION_ID),
                        SERVICE_CARD.ID.eq(PLAN_MEASURE.SERVICE_ID))
                .leftJoin(PLAN_DONE)
                .on(
                        PLAN_DONE.INSTITUTION_ID.eq(PLAN_MEASURE.INSTITUTION_ID),
                        PLAN_DONE.ID.eq(PLAN_MEASURE_PROGRESS.DONE_ID))
                .leftJoin(doer)
                .on(doer.INSTITUTION_ID.eq(PLAN_DONE.INSTITUTION_ID), doer.ID.eq(PLAN_DONE.EMPLOYEE_ID))
                .where(PLAN_MEASURE.INSTITUTION_ID.eq(institution), PLAN_MEASURE.PLAN_ID.eq(plan))
                .orderBy(PLAN_MEASURE.POSITION, PLAN_MEASURE.ID)
                .fetch()
                .intoGroups(
                        PLAN_MEASURE.GOAL_ID,
                        row -> measure(row, row.get(doer.SHORT_NAME), groups.get(row.get(PLAN_MEASURE.SERIES_ID))));
    }

    private Measure measure(Record row, @Nullable String doer, @Nullable String group) {
        var id = row.get(PLAN_MEASURE.ID);
        var agency = vault.open(PlanSecrets.AGENCY, id, row.get(PLAN_MEASURE.AGENCY));
        var actor = row.get(PLAN_MEASURE.ACTOR);
        var partner = row.get(PARTNER_CARD.NAME);
        var employee = row.get(EMPLOYEE_CARD.SHORT_NAME);
        var named = partner == null ? agency : partner;
        return new Measure(
                id,
                row.get(PLAN_MEASURE.ORIGIN_ID),
                row.get(PLAN_MEASURE.GOAL_ID),
                vault.open(PlanSecrets.WHAT, id, row.get(PLAN_MEASURE.WHAT)),
                vault.open(PlanSecrets.MEASURE_RESULT, id, row.get(PLAN_MEASURE.RESULT)),
                actor == null ? null : MeasureActor.of(actor),
                row.get(PLAN_MEASURE.EMPLOYEE_ID),
                row.get(PLAN_MEASURE.PARTNER_ID),
                agency,
                employee == null && !named.isEmpty() ? named : employee,
                row.get(EMPLOYEE_CARD.LEFT_ON),
                MeasureSupport.of(row.get(PLAN_MEASURE.SUPPORT)),
                row.get(PLAN_MEASURE.SERVICE_ID),
                row.get(PLAN_MEASURE.SERIES_ID),
                row.get(SERVICE_CARD.TITLE) == null ? group : row.get(SERVICE_CARD.TITLE),
                row.get(PLAN_MEASURE.DUE_ON),
                row.get(PLAN_MEASURE.COUNTS_FROM),
                done(row, doer));
    }

    private Measure.@Nullable Done done(Record row, @Nullable String doer) {
        var id = row.get(PLAN_MEASURE_PROGRESS.DONE_ID);
        if (id == null) {
            return null;
        }
        return new Measure.Done(
                id,
                row.get(PLAN_MEASURE_PROGRESS.DONE_ON),
                row.get(PLAN_MEASURE_PROGRESS.DONE_BY),
                Optional.ofNullable(vault.openMaybe(PlanSecrets.EVIDENCE, id, row.get(PLAN_DONE.EVIDENCE)))
                        .orElse(""),
                doer);
    }
}
