package opora.casework.accompaniment;

import static opora.casework.db.Tables.STANDING;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.casework.CasesClosed;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The stages and levels of cases. Whoever asks has asked whether the family is theirs. */
@Repository
class StandingStore {

    private final DSLContext db;
    private final Vault vault;

    StandingStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** All of a case, voided ones too, the latest first. */
    List<Standing> of(UUID institution, UUID caseId) {
        return db.select(
                        STANDING.ID,
                        STANDING.AXIS,
                        STANDING.CODE,
                        STANDING.STARTS_ON,
                        STANDING.ENDS_ON,
                        STANDING.BECAUSE,
                        EMPLOYEE_CARD.SHORT_NAME,
                        STANDING.VOIDED_AT,
                        STANDING.VOID_REASON)
                .from(STANDING)
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(STANDING.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(STANDING.EMPLOYEE_ID))
                .where(STANDING.INSTITUTION_ID.eq(institution), STANDING.CASE_ID.eq(caseId))
                .orderBy(STANDING.STARTS_ON.desc(), STANDING.ID.desc())
                .fetch(row -> new Standing(
                        row.value1(),
                        StandingAxis.of(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        vault.open(AccompanimentSecrets.BECAUSE, row.value1(), row.value6()),
                        row.value7(),
                        row.value8() != null,
                        vault.open(AccompanimentSecrets.STANDING_VOID_REASON, row.value1(), row.value9())));
    }

    /** Those of an axis that hold, the latest first. */
    List<Standing> valid(UUID institution, UUID caseId, StandingAxis axis) {
        return of(institution, caseId).stream()
                .filter(each -> each.axis() == axis && !each.voided())
                .toList();
    }

    UUID insert(UUID caseId, StandingDraft draft, Change change) {
        var row = db.newRecord(STANDING);
        var id = Ids.next();
        row.setInstitutionId(change.institution());
        row.setId(id);
        row.setCaseId(caseId);
        row.setFamilyId(draft.familyId());
        row.setAxis(draft.axis().code());
        row.setCode(draft.code());
        row.setStartsOn(draft.since());
        row.setBecause(
                vault.seal(AccompanimentSecrets.BECAUSE, id, draft.because().strip()));
        row.setEmployeeId(change.user().employeeId());
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        db.insertInto(STANDING).set(row).execute();
        return id;
    }

    void end(UUID institution, UUID id, @Nullable LocalDate on) {
        db.update(STANDING)
                .set(STANDING.ENDS_ON, on)
                .where(STANDING.INSTITUTION_ID.eq(institution), STANDING.ID.eq(id))
                .execute();
    }

    void voidIt(UUID id, Change change) {
        db.update(STANDING)
                .set(STANDING.VOIDED_AT, change.at().toOffsetDateTime())
                .set(STANDING.VOIDED_BY, change.by())
                .set(STANDING.VOID_REASON, vault.seal(AccompanimentSecrets.STANDING_VOID_REASON, id, change.reason()))
                .where(STANDING.INSTITUTION_ID.eq(change.institution()), STANDING.ID.eq(id))
                .execute();
    }

    /** What runs in the cases ends with them; a closing before it began is refused. */
    void endAll(CasesClosed closed) {
        var days =
                closed.cases().stream().collect(Collectors.toMap(CasesClosed.Closed::caseId, CasesClosed.Closed::on));
        var institution = closed.change().institution();
        var running = db.selectFrom(STANDING)
                .where(
                        STANDING.INSTITUTION_ID.eq(institution),
                        STANDING.CASE_ID.eq(any(closed.ids())),
                        STANDING.ENDS_ON.isNull(),
                        STANDING.VOIDED_AT.isNull())
                .fetch();
        for (var row : running) {
            var on = Objects.requireNonNull(days.get(row.getCaseId()));
            if (on.isBefore(row.getStartsOn())) {
                throw new Refused("casework.standing.refused.closing-before", RussianDate.format(row.getStartsOn()))
                        .on("on");
            }
            row.setEndsOn(on);
        }
        db.batchUpdate(running).execute();
    }
}
