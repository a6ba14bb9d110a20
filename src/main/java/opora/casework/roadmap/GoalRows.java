package opora.casework.roadmap;

import static opora.casework.db.Tables.PLAN_GOAL;
import static opora.casework.db.Tables.PLAN_MEASURE;
import static org.jooq.impl.DSL.max;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import opora.casework.db.tables.records.PlanGoalRecord;
import opora.casework.db.tables.records.PlanMeasureRecord;
import opora.casework.db.tables.records.PlanRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.secrets.Sealed;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of goals and measures: written, copied into the next version, deleted with a draft. */
@Repository
class GoalRows {

    private final DSLContext db;
    private final Vault vault;

    GoalRows(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    void write(PlanRecord plan, @Nullable PlanGoalRecord stored, GoalDraft draft, Change change) {
        var goal = stored == null ? newGoal(plan, draft.key()) : stored;
        goal.setVersion(stored == null ? 1 : stored.getVersion() + 1);
        goal.setChangedBy(change.by());
        goal.setChangedAt(change.at().toOffsetDateTime());
        goal.setDomain(draft.domain());
        goal.setAim(vault.reseal(PlanSecrets.AIM, goal.getId(), goal.getAim(), draft.aim()));
        goal.setResult(vault.reseal(PlanSecrets.GOAL_RESULT, goal.getId(), goal.getResult(), draft.result()));
        goal.setDueOn(draft.dueOn());
        goal.store();
        writeMeasures(goal, draft);
    }

    private PlanGoalRecord newGoal(PlanRecord plan, UUID id) {
        var goal = db.newRecord(PLAN_GOAL);
        goal.setInstitutionId(plan.getInstitutionId());
        goal.setId(id);
        goal.setPlanId(plan.getId());
        goal.setFamilyId(plan.getFamilyId());
        goal.setOriginId(id);
        goal.setPosition(lastPosition(plan) + 1);
        return goal;
    }

    private int lastPosition(PlanRecord plan) {
        return Optional.ofNullable(db.select(max(PLAN_GOAL.POSITION))
                        .from(PLAN_GOAL)
                        .where(PLAN_GOAL.INSTITUTION_ID.eq(plan.getInstitutionId()), PLAN_GOAL.PLAN_ID.eq(plan.getId()))
                        .fetchSingle()
                        .value1())
                .orElse(0);
    }

    /** Measures that are not in the draft any more go; one that does not belong to the goal begins anew. */
    private void writeMeasures(PlanGoalRecord goal, GoalDraft draft) {
        var before = new HashMap<>(measures(goal));
        int position = 0;
        for (var each : draft.measures()) {
            var known = before.remove(each.id());
            var measure = known == null ? newMeasure(goal) : known;
            measure.setPosition(++position);
            fill(measure, each);
            measure.store();
        }
        before.values().forEach(PlanMeasureRecord::delete);
    }

    Map<UUID, PlanMeasureRecord> measures(PlanGoalRecord goal) {
        return db.selectFrom(PLAN_MEASURE)
                .where(PLAN_MEASURE.INSTITUTION_ID.eq(goal.getInstitutionId()), PLAN_MEASURE.GOAL_ID.eq(goal.getId()))
                .fetchMap(PLAN_MEASURE.ID);
    }

    private PlanMeasureRecord newMeasure(PlanGoalRecord goal) {
        var measure = db.newRecord(PLAN_MEASURE);
        measure.setInstitutionId(goal.getInstitutionId());
        measure.setId(Ids.next());
        measure.setPlanId(goal.getPlanId());
        measure.setGoalId(goal.getId());
        measure.setFamilyId(goal.getFamilyId());
        measure.setOriginId(measure.getId());
        return measure;
    }

    private void fill(PlanMeasureRecord measure, MeasureDraft draft) {
        var id = measure.getId();
        if (reliesOnAnother(measure, draft)) {
            measure.setCountsFrom(null);
        }
        measure.setWhat(vault.reseal(PlanSecrets.WHAT, id, measure.getWhat(), draft.what()));
        measure.setResult(vault.reseal(PlanSecrets.MEASURE_RESULT, id, measure.getResult(), draft.result()));
        measure.setActor(draft.actor() == null ? null : draft.actor().code());
        measure.setEmployeeId(draft.employeeId());
        measure.setPartnerId(draft.partnerId());
        measure.setAgency(vault.reseal(PlanSecrets.AGENCY, id, measure.getAgency(), draft.agency()));
        measure.setSupport(draft.support().code());
        measure.setServiceId(draft.serviceId());
        measure.setSeriesId(draft.seriesId());
        measure.setDueOn(draft.dueOn());
    }

    /** What was given before it was relied on does not count. */
    private static boolean reliesOnAnother(PlanMeasureRecord measure, MeasureDraft draft) {
        return !draft.support().code().equals(measure.getSupport())
                || !Objects.equals(draft.serviceId(), measure.getServiceId())
                || !Objects.equals(draft.seriesId(), measure.getSeriesId());
    }

    /** The sealed texts belong to their rows, so they are opened and sealed anew. */
    void copy(PlanRecord from, PlanRecord to) {
        var goals = new HashMap<UUID, UUID>();
        var copies = new ArrayList<PlanGoalRecord>();
        for (var goal : db.fetch(PLAN_GOAL, of(from))) {
            var copy = goal.copy();
            copy.setInstitutionId(to.getInstitutionId());
            copy.setId(Ids.next());
            copy.setPlanId(to.getId());
            copy.setVersion(1);
            copy.setAim(moved(PlanSecrets.AIM, goal.getId(), copy.getId(), goal.getAim()));
            copy.setResult(moved(PlanSecrets.GOAL_RESULT, goal.getId(), copy.getId(), goal.getResult()));
            goals.put(goal.getId(), copy.getId());
            copies.add(copy);
        }
        db.batchInsert(copies).execute();
        var measures = new ArrayList<PlanMeasureRecord>();
        for (var measure : db.fetch(
                PLAN_MEASURE,
                PLAN_MEASURE.INSTITUTION_ID.eq(from.getInstitutionId()).and(PLAN_MEASURE.PLAN_ID.eq(from.getId())))) {
            var copy = measure.copy();
            copy.setInstitutionId(to.getInstitutionId());
            var id = Ids.next();
            copy.setId(id);
            copy.setPlanId(to.getId());
            copy.setGoalId(Objects.requireNonNull(goals.get(measure.getGoalId())));
            copy.setWhat(moved(PlanSecrets.WHAT, measure.getId(), id, measure.getWhat()));
            copy.setResult(moved(PlanSecrets.MEASURE_RESULT, measure.getId(), id, measure.getResult()));
            copy.setAgency(moved(PlanSecrets.AGENCY, measure.getId(), id, measure.getAgency()));
            measures.add(copy);
        }
        db.batchInsert(measures).execute();
    }

    private static Condition of(PlanRecord plan) {
        return PLAN_GOAL.INSTITUTION_ID.eq(plan.getInstitutionId()).and(PLAN_GOAL.PLAN_ID.eq(plan.getId()));
    }

    private String moved(Sealed field, UUID from, UUID to, String stored) {
        return vault.seal(field, to, vault.open(field, from, stored));
    }

    void delete(PlanGoalRecord goal) {
        db.deleteFrom(PLAN_MEASURE)
                .where(PLAN_MEASURE.INSTITUTION_ID.eq(goal.getInstitutionId()), PLAN_MEASURE.GOAL_ID.eq(goal.getId()))
                .execute();
        goal.delete();
    }

    void deleteAll(PlanRecord plan) {
        db.fetch(PLAN_GOAL, of(plan)).forEach(this::delete);
    }
}
