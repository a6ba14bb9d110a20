package opora.casework.roadmap;

import static opora.casework.db.Tables.PLAN_DONE;
import static opora.casework.db.Tables.PLAN_MEASURE;
import static opora.casework.views.Tables.PLAN_MEASURE_PROGRESS;
import static opora.institution.views.Tables.EMPLOYEE_CARD;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.db.tables.records.CaseFileRecord;
import opora.casework.db.tables.records.PlanDoneRecord;
import opora.casework.db.tables.records.PlanMeasureRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A measure of the version in force is done, with a day and what shows it; what facts show by themselves is not told twice. */
@Service
public class DoMeasure {

    private static final int LONGEST_REASON = 500;

    private final DSLContext db;
    private final PlanGround ground;
    private final Vault vault;
    private final Journal journal;

    DoMeasure(DSLContext db, PlanGround ground, Vault vault, Journal journal) {
        this.db = db;
        this.ground = ground;
        this.vault = vault;
        this.journal = journal;
    }

    /** @param employeeId who did it, or saw to it that the family or the agency did */
    public record Deed(
            LocalDate on, String evidence, @Nullable UUID employeeId) {}

    /** Told twice, the first time counts. */
    @Transactional
    public void done(UUID family, UUID measureId, Deed deed, Change change) {
        var file = ground.lock(family, PlanPermissions.EDIT, change);
        var measure = measure(file, measureId);
        if (isDone(measure)) {
            return;
        }
        mustBeSound(deed, measure, change);
        var row = db.newRecord(PLAN_DONE);
        row.setInstitutionId(change.institution());
        row.setId(Ids.next());
        row.setCaseId(file.getId());
        row.setFamilyId(family);
        row.setOriginId(measure.getOriginId());
        row.setDoneOn(deed.on());
        row.setEvidence(
                vault.seal(PlanSecrets.EVIDENCE, row.getId(), deed.evidence().strip()));
        row.setEmployeeId(deed.employeeId());
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        row.insert();
        journal.record(change, new PlanEvent.MeasureDone(measure.getOriginId(), deed.on()), family);
    }

    private void mustBeSound(Deed deed, PlanMeasureRecord measure, Change change) {
        if (deed.on().isAfter(change.today())) {
            throw new Refused("casework.refused.future").on("on");
        }
        if (deed.on().isBefore(measure.getCountsFrom())) {
            throw new Refused("casework.plan.refused.done-before", RussianDate.format(measure.getCountsFrom()))
                    .on("on");
        }
        if (deed.evidence().isBlank() || deed.evidence().length() > GoalRules.LONGEST) {
            throw new Refused("casework.plan.refused.evidence", GoalRules.LONGEST).on("evidence");
        }
        if (deed.employeeId() != null) {
            mustHaveWorkedHere(deed.employeeId(), deed.on(), change);
        } else if (MeasureActor.EMPLOYEE.code().equals(measure.getActor())) {
            throw new Refused("casework.plan.refused.doer").on("employeeId");
        }
    }

    private void mustHaveWorkedHere(UUID employee, LocalDate on, Change change) {
        boolean worked = db.fetchExists(
                EMPLOYEE_CARD,
                EMPLOYEE_CARD
                        .INSTITUTION_ID
                        .eq(change.institution())
                        .and(EMPLOYEE_CARD.ID.eq(employee))
                        .and(EMPLOYEE_CARD.HIRED_ON.isNull().or(EMPLOYEE_CARD.HIRED_ON.le(on)))
                        .and(EMPLOYEE_CARD.LEFT_ON.isNull().or(EMPLOYEE_CARD.LEFT_ON.ge(on))));
        if (!worked) {
            throw new Refused("casework.refused.not-at-work", RussianDate.format(on)).on("employeeId");
        }
    }

    private boolean isDone(PlanMeasureRecord measure) {
        return db.fetchExists(
                PLAN_MEASURE_PROGRESS,
                PLAN_MEASURE_PROGRESS
                        .INSTITUTION_ID
                        .eq(measure.getInstitutionId())
                        .and(PLAN_MEASURE_PROGRESS.MEASURE_ID.eq(measure.getId()))
                        .and(PLAN_MEASURE_PROGRESS.DONE_ON.isNotNull()));
    }

    /** Takes a mark made by hand back with the reason of the change. Taken back twice, nothing happens. */
    @Transactional
    public void undo(UUID family, UUID measureId, Change change) {
        var file = ground.lock(family, PlanPermissions.EDIT, change);
        var measure = measure(file, measureId);
        if (change.reason().isBlank() || change.reason().length() > LONGEST_REASON) {
            throw new Refused("casework.refused.void-reason").on("reason");
        }
        mark(measure).ifPresent(mark -> {
            mark.setVoidedAt(change.at().toOffsetDateTime());
            mark.setVoidedBy(change.by());
            mark.setVoidReason(vault.seal(PlanSecrets.VOID_REASON, mark.getId(), change.reason()));
            mark.update();
            journal.record(change, new PlanEvent.MeasureUndone(measure.getOriginId()), family);
        });
    }

    private Optional<PlanDoneRecord> mark(PlanMeasureRecord measure) {
        return db.selectFrom(PLAN_DONE)
                .where(
                        PLAN_DONE.INSTITUTION_ID.eq(measure.getInstitutionId()),
                        PLAN_DONE.ORIGIN_ID.eq(measure.getOriginId()),
                        PLAN_DONE.SOURCE.eq("hand"),
                        PLAN_DONE.VOIDED_AT.isNull())
                .fetchOptional();
    }

    private PlanMeasureRecord measure(CaseFileRecord file, UUID id) {
        var plan = ground.mustBeCurrent(file);
        return db.selectFrom(PLAN_MEASURE)
                .where(
                        PLAN_MEASURE.INSTITUTION_ID.eq(plan.getInstitutionId()),
                        PLAN_MEASURE.PLAN_ID.eq(plan.getId()),
                        PLAN_MEASURE.ID.eq(id))
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }
}
