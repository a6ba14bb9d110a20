package opora.casework.roadmap;

import static opora.casework.db.Tables.PLAN;
import static opora.casework.db.Tables.PLAN_GOAL;
import static org.jooq.impl.DSL.max;

import java.util.Optional;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.db.tables.records.CaseFileRecord;
import opora.casework.db.tables.records.PlanGoalRecord;
import opora.casework.db.tables.records.PlanRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the next version of a road map. It begins as a copy of the one in force; there is one such draft at a time. */
@Service
public class DraftPlan {

    private final DSLContext db;
    private final PlanGround ground;
    private final GoalRules rules;
    private final GoalRows rows;
    private final Journal journal;

    DraftPlan(DSLContext db, PlanGround ground, GoalRules rules, GoalRows rows, Journal journal) {
        this.db = db;
        this.ground = ground;
        this.rules = rules;
        this.rows = rows;
        this.journal = journal;
    }

    /** Begun twice, the same draft goes on. */
    @Transactional
    public UUID begin(UUID family, Change change) {
        var file = ground.lock(family, PlanPermissions.EDIT, change);
        return ground.open(file).map(PlanRecord::getId).orElseGet(() -> insert(file, change));
    }

    private UUID insert(CaseFileRecord file, Change change) {
        var plan = db.newRecord(PLAN);
        plan.setInstitutionId(change.institution());
        plan.setId(Ids.next());
        plan.setCaseId(file.getId());
        plan.setFamilyId(file.getFamilyId());
        plan.setNumber(lastNumber(file) + 1);
        plan.setState(PlanState.DRAFT.code());
        plan.setCreatedAt(change.at().toOffsetDateTime());
        plan.setCreatedBy(change.by());
        plan.insert();
        ground.current(file).ifPresent(current -> rows.copy(current, plan));
        journal.record(change, new PlanEvent.PlanBegun(plan.getId(), plan.getNumber()), plan.getFamilyId());
        return plan.getId();
    }

    private int lastNumber(CaseFileRecord file) {
        return Optional.ofNullable(db.select(max(PLAN.NUMBER))
                        .from(PLAN)
                        .where(PLAN.INSTITUTION_ID.eq(file.getInstitutionId()), PLAN.CASE_ID.eq(file.getId()))
                        .fetchSingle()
                        .value1())
                .orElse(0);
    }

    /** A goal with all its measures. Whoever read it before somebody else changed it is refused, and sees what was changed. */
    @Transactional
    public void save(UUID family, GoalDraft draft, Change change) {
        var file = ground.lock(family, PlanPermissions.EDIT, change);
        var plan = ground.mustBeEditable(file);
        var stored = goal(plan, draft.key());
        mustBeUnchanged(stored, draft);
        rules.check(draft, plan, stored.orElse(null), change);
        rows.write(plan, stored.orElse(null), draft, change);
        touch(plan);
        var event = new PlanEvent.PlanGoalSaved(
                plan.getId(), draft.key(), draft.measures().size());
        journal.record(change, event, family);
    }

    private static void mustBeUnchanged(Optional<PlanGoalRecord> stored, GoalDraft draft) {
        if (stored.isEmpty() && draft.version() != null) {
            throw new Refused("casework.plan.refused.goal-gone");
        }
        // A new goal sent twice is the same goal; one that was sent, changed by somebody and sent again is not.
        int known = draft.version() == null ? 1 : draft.version();
        if (stored.isPresent() && stored.get().getVersion() != known) {
            throw new Refused("casework.plan.refused.goal-stale");
        }
    }

    @Transactional
    public void remove(UUID family, UUID goal, int version, Change change) {
        var file = ground.lock(family, PlanPermissions.EDIT, change);
        var plan = ground.mustBeEditable(file);
        var stored = goal(plan, goal).orElseThrow(NotFound::new);
        if (stored.getVersion() != version) {
            throw new Refused("casework.plan.refused.goal-stale");
        }
        rows.delete(stored);
        touch(plan);
        journal.record(change, new PlanEvent.PlanGoalRemoved(plan.getId(), goal), family);
    }

    /** A draft nobody wants any more; its number is given to the next one. */
    @Transactional
    public void drop(UUID family, int version, Change change) {
        var file = ground.lock(family, PlanPermissions.EDIT, change);
        var plan = ground.mustBeEditable(file);
        PlanGround.mustBeUnchanged(plan, version);
        rows.deleteAll(plan);
        plan.delete();
        journal.record(change, new PlanEvent.PlanDropped(plan.getId(), plan.getNumber()), family);
    }

    private Optional<PlanGoalRecord> goal(PlanRecord plan, UUID id) {
        return db.selectFrom(PLAN_GOAL)
                .where(
                        PLAN_GOAL.INSTITUTION_ID.eq(plan.getInstitutionId()),
                        PLAN_GOAL.PLAN_ID.eq(plan.getId()),
                        PLAN_GOAL.ID.eq(id))
                .fetchOptional();
    }

    private static void touch(PlanRecord plan) {
        plan.setVersion(plan.getVersion() + 1);
        plan.update();
    }
}
