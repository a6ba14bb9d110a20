package opora.casework.accompaniment;

import static opora.casework.db.Tables.CAUSE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.Cases;
import opora.casework.db.tables.records.CauseRecord;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says why the situation of a family is difficult, and when a cause is gone (CAS-26). */
@Service
public class RecordCause {

    private final DSLContext db;
    private final Families families;
    private final Cases cases;
    private final CaseDay days;
    private final Vault vault;
    private final Journal journal;

    RecordCause(DSLContext db, Families families, Cases cases, CaseDay days, Vault vault, Journal journal) {
        this.db = db;
        this.families = families;
        this.cases = cases;
        this.days = days;
        this.vault = vault;
        this.journal = journal;
    }

    @Transactional
    public void found(CauseDraft draft, Change change) {
        var running = mustKeep(draft.familyId(), change);
        if (!Cause.codes().contains(draft.code())) {
            throw new Refused("casework.cause.refused.code").on("code");
        }
        Rules.mustHavePassed(draft.on(), change, "on");
        Rules.mustNotPrecede(draft.on(), running.openedOn(), "on");
        Rules.mustBeText(draft.note(), "note");
        var person = draft.personId();
        if (person != null) {
            days.mustBelong(change.institution(), draft.familyId(), person);
        }
        if (db.fetchExists(CAUSE, CAUSE.INSTITUTION_ID.eq(change.institution()).and(CAUSE.ID.eq(draft.key())))) {
            return;
        }
        mustNotBeOpen(running.id(), draft, change);
        var row = db.newRecord(CAUSE);
        row.setInstitutionId(change.institution());
        row.setId(draft.key());
        row.setCaseId(running.id());
        row.setFamilyId(draft.familyId());
        row.setPersonId(person);
        row.setCode(draft.code());
        row.setFoundOn(draft.on());
        row.setNote(vault.seal(
                AccompanimentSecrets.CAUSE_NOTE, draft.key(), draft.note().strip()));
        row.setSectionId(days.section(change.institution(), draft.familyId(), draft.on()));
        row.setEmployeeId(change.user().employeeId());
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        db.insertInto(CAUSE).set(row).execute();
        journal.record(
                change,
                new AccompanimentEvent.CauseFound(draft.familyId(), draft.key(), person, draft.on()),
                draft.familyId());
    }

    private void mustNotBeOpen(UUID caseId, CauseDraft draft, Change change) {
        boolean open = db.fetchExists(
                CAUSE,
                CAUSE.INSTITUTION_ID
                        .eq(change.institution())
                        .and(CAUSE.CASE_ID.eq(caseId))
                        .and(CAUSE.CODE.eq(draft.code()))
                        .and(CAUSE.PERSON_ID.isNotDistinctFrom(draft.personId()))
                        .and(CAUSE.GONE_ON.isNull())
                        .and(CAUSE.VOIDED_AT.isNull()));
        if (open) {
            throw new Refused("constraint.one_open_cause").on("code");
        }
    }

    /** @param how what shows that the cause is gone in fact */
    @Transactional
    public void gone(UUID family, UUID id, LocalDate on, String how, Change change) {
        var cause = open(family, id, change);
        Rules.mustHavePassed(on, change, "goneOn");
        if (on.isBefore(cause.getFoundOn())) {
            throw new Refused("casework.cause.refused.gone-before", RussianDate.format(cause.getFoundOn()))
                    .on("goneOn");
        }
        Rules.mustBeText(how, "goneNote");
        cause.setGoneOn(on);
        cause.setGoneNote(vault.seal(AccompanimentSecrets.CAUSE_GONE_NOTE, id, how.strip()));
        cause.update();
        journal.record(change, new AccompanimentEvent.CauseGone(family, id, on), family);
    }

    @Transactional
    public void voidIt(UUID family, UUID id, Change change) {
        mustKeep(family, change);
        Rules.mustHaveReason(change);
        var cause = find(family, id, change);
        if (cause.getVoidedAt() == null) {
            cause.setVoidedAt(change.at().toOffsetDateTime());
            cause.setVoidedBy(change.by());
            cause.setVoidReason(vault.seal(AccompanimentSecrets.CAUSE_VOID_REASON, id, change.reason()));
            cause.update();
            journal.record(change, new AccompanimentEvent.CauseVoided(family, id), family);
        }
    }

    private CauseRecord open(UUID family, UUID id, Change change) {
        mustKeep(family, change);
        var cause = find(family, id, change);
        if (cause.getVoidedAt() != null || cause.getGoneOn() != null) {
            throw new Refused("casework.cause.refused.not-open");
        }
        return cause;
    }

    private CauseRecord find(UUID family, UUID id, Change change) {
        return db.selectFrom(CAUSE)
                .where(CAUSE.INSTITUTION_ID.eq(change.institution()), CAUSE.FAMILY_ID.eq(family), CAUSE.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    private Cases.Running mustKeep(UUID family, Change change) {
        families.must(AccompanimentPermissions.KEEP, List.of(family), change.user());
        families.mustSensitive(AccompanimentPermissions.KEEP, List.of(family), change.user());
        return cases.hold(change.institution(), family);
    }
}
