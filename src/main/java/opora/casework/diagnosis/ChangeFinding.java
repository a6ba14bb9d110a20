package opora.casework.diagnosis;

import static opora.casework.db.Tables.FINDING;
import static opora.casework.db.Tables.FINDING_CHECK;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.db.tables.records.FindingRecord;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a finding after it was written down: it is checked, it ends, it is taken back. Its words stay as they were. */
@Service
public class ChangeFinding {

    private static final int LONGEST_REASON = 500;
    private static final List<String> STATES = List.of("confirmed", "refuted");

    private final DSLContext db;
    private final Families families;
    private final Vault vault;
    private final Journal journal;

    ChangeFinding(DSLContext db, Families families, Vault vault, Journal journal) {
        this.db = db;
        this.families = families;
        this.vault = vault;
        this.journal = journal;
    }

    /** Each check is kept, the latest counts (CAS-02). */
    @Transactional
    public void check(UUID family, UUID id, String state, String source, LocalDate on, Change change) {
        var finding = standing(family, id, change);
        if (!FindingKind.of(finding.getKind()).isChecked()) {
            throw new Refused("diagnosis.refused.not-checked");
        }
        if (!STATES.contains(state)) {
            throw new Refused("diagnosis.refused.check-state").on("state");
        }
        if (source.isBlank() || source.length() > FindingField.LONGEST_LINE) {
            throw new Refused("diagnosis.refused.check-source", FindingField.LONGEST_LINE).on("source");
        }
        mustBeWithin(finding, on, "on", change);
        var check = Ids.next();
        db.insertInto(FINDING_CHECK)
                .set(FINDING_CHECK.INSTITUTION_ID, change.institution())
                .set(FINDING_CHECK.ID, check)
                .set(FINDING_CHECK.FINDING_ID, id)
                .set(FINDING_CHECK.FAMILY_ID, family)
                .set(FINDING_CHECK.STATE, state)
                .set(FINDING_CHECK.SOURCE, vault.seal(DiagnosisSecrets.SOURCE, check, source.strip()))
                .set(FINDING_CHECK.CHECKED_ON, on)
                .set(FINDING_CHECK.EMPLOYEE_ID, change.user().employeeId())
                .set(FINDING_CHECK.RECORDED_AT, change.at().toOffsetDateTime())
                .set(FINDING_CHECK.RECORDED_BY, change.by())
                .execute();
        journal.record(change, new DiagnosisEvent.FindingChecked(family, id, state), family);
    }

    /** Ended a second time nothing happens and the first ending stays. */
    @Transactional
    public void end(UUID family, UUID id, String how, LocalDate on, Change change) {
        var finding = standing(family, id, change);
        if (!FindingKind.of(finding.getKind()).endings().contains(how)) {
            throw new Refused("diagnosis.refused.ending").on("how");
        }
        mustBeWithin(finding, on, "endedOn", change);
        if (finding.getEndedOn() == null) {
            finding.setEndedOn(on);
            finding.setEndedAs(how);
            finding.update();
            journal.record(change, new DiagnosisEvent.FindingEnded(family, id, how), family);
        }
    }

    /** The reason is that of the change. Voided a second time nothing happens and the first reason stays. */
    @Transactional
    public void voidIt(UUID family, UUID id, Change change) {
        var finding = mine(family, id, change);
        if (change.reason().isBlank() || change.reason().length() > LONGEST_REASON) {
            throw new Refused("diagnosis.refused.void-reason").on("reason");
        }
        if (finding.getVoidedAt() == null) {
            finding.setVoidedAt(change.at().toOffsetDateTime());
            finding.setVoidedBy(change.by());
            finding.setVoidReason(vault.seal(DiagnosisSecrets.VOID_REASON, id, change.reason()));
            finding.update();
            journal.record(change, new DiagnosisEvent.FindingVoided(family, id), family);
        }
    }

    private FindingRecord standing(UUID family, UUID id, Change change) {
        var finding = mine(family, id, change);
        if (finding.getVoidedAt() != null) {
            throw new Refused("diagnosis.refused.voided");
        }
        return finding;
    }

    private FindingRecord mine(UUID family, UUID id, Change change) {
        families.must(DiagnosisPermissions.DIAGNOSE, List.of(family), change.user());
        families.mustSensitive(DiagnosisPermissions.DIAGNOSE, List.of(family), change.user());
        return db.selectFrom(FINDING)
                .where(FINDING.INSTITUTION_ID.eq(change.institution()), FINDING.FAMILY_ID.eq(family), FINDING.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    private static void mustBeWithin(FindingRecord finding, LocalDate on, String field, Change change) {
        if (on.isAfter(change.today())) {
            throw new Refused("diagnosis.refused.future").on(field);
        }
        if (on.isBefore(finding.getFoundOn())) {
            throw new Refused("diagnosis.refused.before-found", RussianDate.format(finding.getFoundOn())).on(field);
        }
    }
}
