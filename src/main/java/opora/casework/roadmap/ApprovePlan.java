package opora.casework.roadmap;

import static opora.casework.db.Tables.PLAN_MEASURE;

import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.db.tables.records.PlanRecord;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A version is sent to be approved, and approved or returned with a remark by whoever leads. Its own author approves it only as one of
 * those.
 */
@Service
public class ApprovePlan {

    private final DSLContext db;
    private final PlanGround ground;
    private final PlanSelect plans;
    private final RedDomains redDomains;
    private final Families families;
    private final Vault vault;
    private final Journal journal;

    ApprovePlan(
            DSLContext db,
            PlanGround ground,
            PlanSelect plans,
            RedDomains redDomains,
            Families families,
            Vault vault,
            Journal journal) {
        this.db = db;
        this.ground = ground;
        this.plans = plans;
        this.redDomains = redDomains;
        this.families = families;
        this.vault = vault;
        this.journal = journal;
    }

    /** @param version of the draft that was read */
    @Transactional
    public void submit(UUID family, int version, Change change) {
        var plan = ground.mustBeEditable(ground.lock(family, PlanPermissions.EDIT, change));
        PlanGround.mustBeUnchanged(plan, version);
        mustHaveNoGaps(family, change);
        plan.setSubmittedAt(change.at().toOffsetDateTime());
        plan.setSubmittedBy(change.by());
        move(plan, PlanState.SUBMITTED);
        journal.record(change, new PlanEvent.PlanSubmitted(plan.getId(), plan.getNumber()), family);
    }

    /** Whoever sent it too early takes it back; nothing was decided yet. */
    @Transactional
    public void recall(UUID family, int version, Change change) {
        var plan = mustBeSubmitted(family, version, change);
        move(plan, PlanState.DRAFT);
        journal.record(change, new PlanEvent.PlanRecalled(plan.getId(), plan.getNumber()), family);
    }

    /** The version before it is kept; what is relied on counts from today. */
    @Transactional
    public void approve(UUID family, int version, Change change) {
        var plan = mustBeSubmitted(family, version, change);
        mustDecide(plan, change);
        mustHaveNoGaps(family, change);
        ground.current(ground.lock(family, PlanPermissions.EDIT, change)).ifPresent(before -> {
            before.setSupersededOn(change.today());
            move(before, PlanState.SUPERSEDED);
        });
        plan.setApprovedOn(change.today());
        plan.setApprovedBy(change.by());
        move(plan, PlanState.APPROVED);
        db.update(PLAN_MEASURE)
                .set(PLAN_MEASURE.COUNTS_FROM, change.today())
                .where(
                        PLAN_MEASURE.INSTITUTION_ID.eq(change.institution()),
                        PLAN_MEASURE.PLAN_ID.eq(plan.getId()),
                        PLAN_MEASURE.COUNTS_FROM.isNull())
                .execute();
        journal.record(change, new PlanEvent.PlanApproved(plan.getId(), plan.getNumber()), family);
    }

    @Transactional
    public void giveBack(UUID family, int version, String remark, Change change) {
        var plan = mustBeSubmitted(family, version, change);
        mustDecide(plan, change);
        if (remark.isBlank() || remark.length() > GoalRules.LONGEST) {
            throw new Refused("casework.plan.refused.remark", GoalRules.LONGEST).on("remark");
        }
        plan.setRemark(vault.seal(PlanSecrets.REMARK, plan.getId(), remark.strip()));
        plan.setReturnedBy(change.by());
        move(plan, PlanState.RETURNED);
        journal.record(change, new PlanEvent.PlanReturned(plan.getId(), plan.getNumber()), family);
    }

    private PlanRecord mustBeSubmitted(UUID family, int version, Change change) {
        var plan = ground.mustBeOpen(ground.lock(family, PlanPermissions.EDIT, change));
        if (PlanState.of(plan.getState()) != PlanState.SUBMITTED) {
            throw new Refused("casework.plan.refused.not-submitted");
        }
        PlanGround.mustBeUnchanged(plan, version);
        return plan;
    }

    private void mustDecide(PlanRecord plan, Change change) {
        var family = plan.getFamilyId();
        if (!families.allowed(PlanPermissions.APPROVE, List.of(family), change.user())
                .contains(family)) {
            boolean own = change.by().equals(plan.getCreatedBy()) || change.by().equals(plan.getSubmittedBy());
            throw new Refused(own ? "casework.plan.refused.own" : "casework.plan.refused.not-head");
        }
    }

    /** Between sending and approving people leave and days pass, so both ask. */
    private void mustHaveNoGaps(UUID family, Change change) {
        var plan = plans.open(change.institution(), family).orElseThrow();
        var gaps = PlanGaps.of(plan, redDomains.of(change.institution(), family), change.today());
        if (!gaps.isEmpty()) {
            throw new Refused("casework.plan.refused.gaps", gaps.size());
        }
    }

    private static void move(PlanRecord plan, PlanState state) {
        plan.setState(state.code());
        plan.setVersion(plan.getVersion() + 1);
        plan.update();
    }
}
