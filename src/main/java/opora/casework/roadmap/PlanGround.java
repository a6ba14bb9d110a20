package opora.casework.roadmap;

import static opora.casework.db.Tables.CASE_FILE;
import static opora.casework.db.Tables.PLAN;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.casework.db.tables.records.CaseFileRecord;
import opora.casework.db.tables.records.PlanRecord;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Refused;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What every command on a road map stands on: the running case, held so that commands on one case go one after the other. */
@Component
class PlanGround {

    private final DSLContext db;
    private final Families families;

    PlanGround(DSLContext db, Families families) {
        this.db = db;
        this.families = families;
    }

    CaseFileRecord lock(UUID family, String permission, Change change) {
        families.must(permission, List.of(family), change.user());
        families.mustSensitive(permission, List.of(family), change.user());
        return db.selectFrom(CASE_FILE)
                .where(
                        CASE_FILE.INSTITUTION_ID.eq(change.institution()),
                        CASE_FILE.FAMILY_ID.eq(family),
                        CASE_FILE.CLOSED_ON.isNull())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Refused("casework.plan.refused.no-case"));
    }

    /** The version that is not approved yet. */
    Optional<PlanRecord> open(CaseFileRecord file) {
        return find(file, PLAN.STATE.in(PlanState.openCodes()));
    }

    PlanRecord mustBeOpen(CaseFileRecord file) {
        return open(file).orElseThrow(() -> new Refused("casework.plan.refused.no-draft"));
    }

    PlanRecord mustBeEditable(CaseFileRecord file) {
        var plan = mustBeOpen(file);
        if (!PlanState.of(plan.getState()).editable()) {
            throw new Refused("casework.plan.refused.submitted");
        }
        return plan;
    }

    /** The version that is in force. */
    Optional<PlanRecord> current(CaseFileRecord file) {
        return find(file, PLAN.STATE.eq(PlanState.APPROVED.code()));
    }

    PlanRecord mustBeCurrent(CaseFileRecord file) {
        return current(file).orElseThrow(() -> new Refused("casework.plan.refused.none-approved"));
    }

    private Optional<PlanRecord> find(CaseFileRecord file, Condition which) {
        return db.selectFrom(PLAN)
                .where(PLAN.INSTITUTION_ID.eq(file.getInstitutionId()), PLAN.CASE_ID.eq(file.getId()), which)
                .fetchOptional();
    }

    /** Whoever decides on a version decides on the one they have read. */
    static void mustBeUnchanged(PlanRecord plan, int version) {
        if (plan.getVersion() != version) {
            throw new Refused("casework.plan.refused.stale");
        }
    }
}
