package opora.contracts.outcome;

import static opora.contracts.db.Tables.AFTER_CHECK;
import static opora.contracts.db.Tables.CAUSE;
import static opora.contracts.db.Tables.MEASURE;
import static opora.contracts.db.Tables.OUTCOME;
import static opora.contracts.db.Tables.PROGRAMME;
import static opora.contracts.db.Tables.STATUS_ATTRIBUTE;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import opora.contracts.ContractsSecrets;
import opora.contracts.control.ControlSecrets;
import opora.contracts.db.tables.records.OutcomeRecord;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads what came of a contract. Reach is asked before. */
@Repository
class OutcomeSelect {

    private final DSLContext db;
    private final Vault vault;

    OutcomeSelect(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    OutcomeShown of(UUID institution, UUID contract) {
        return new OutcomeShown(
                left(institution, contract),
                causes(institution, contract),
                sides(institution, contract),
                db.selectFrom(OUTCOME)
                        .where(OUTCOME.INSTITUTION_ID.eq(institution), OUTCOME.CONTRACT_ID.eq(contract))
                        .fetchOne(this::outcome),
                after(institution, contract));
    }

    private int left(UUID institution, UUID contract) {
        return db.fetchCount(db.select(MEASURE.ID)
                .from(MEASURE)
                .join(PROGRAMME)
                .on(
                        PROGRAMME.INSTITUTION_ID.eq(MEASURE.INSTITUTION_ID),
                        PROGRAMME.ID.eq(MEASURE.PROGRAMME_ID),
                        PROGRAMME.CURRENT.isTrue())
                .where(
                        MEASURE.INSTITUTION_ID.eq(institution),
                        MEASURE.CONTRACT_ID.eq(contract),
                        MEASURE.DONE_ON.isNull()));
    }

    private List<OutcomeShown.Cause> causes(UUID institution, UUID contract) {
        return db.selectFrom(CAUSE)
                .where(CAUSE.INSTITUTION_ID.eq(institution), CAUSE.CONTRACT_ID.eq(contract))
                .orderBy(CAUSE.FOUND_ON, CAUSE.CODE)
                .fetch(row -> new OutcomeShown.Cause(
                        row.getCode(),
                        row.getRemoved(),
                        vault.open(ContractsSecrets.CAUSE_EVIDENCE, row.getId(), row.getEvidence())));
    }

    private List<OutcomeShown.Side> sides(UUID institution, UUID contract) {
        var known = db.selectFrom(STATUS_ATTRIBUTE)
                .where(STATUS_ATTRIBUTE.INSTITUTION_ID.eq(institution), STATUS_ATTRIBUTE.CONTRACT_ID.eq(contract))
                .fetchMap(
                        row -> StatusAttribute.of(row.getAttribute()),
                        row -> new OutcomeShown.Side(
                                StatusAttribute.of(row.getAttribute()),
                                row.getBeforeValue(),
                                row.getBeforeOn(),
                                row.getAfterValue(),
                                row.getAfterOn(),
                                row.getVerdict() == null ? null : Verdict.of(row.getVerdict()),
                                vault.open(ControlSecrets.STATUS_EVIDENCE, row.getId(), row.getEvidence())));
        return Arrays.stream(StatusAttribute.values())
                .map(each -> known.getOrDefault(each, OutcomeShown.Side.unknown(each)))
                .toList();
    }

    private OutcomeShown.Outcome outcome(OutcomeRecord row) {
        return new OutcomeShown.Outcome(
                row.getAssessedOn(),
                Completion.of(row.getCompletion()),
                new Reached(
                        row.getEmployedOn(),
                        row.getRetrainedOn(),
                        row.getBusinessOn(),
                        row.getHouseholdOn(),
                        row.getOvercome(),
                        vault.open(ControlSecrets.OUTCOME_EVIDENCE, row.getId(), row.getEvidence())),
                vault.open(ControlSecrets.OUTCOME_NOTE, row.getId(), row.getNote()),
                row.getExpedient(),
                AfterEvery.of(row.getAfterEvery()),
                row.getReportedOn(),
                vault.open(ControlSecrets.CONCLUSION, row.getId(), row.getConclusion()),
                row.getVersion());
    }

    private List<OutcomeShown.After> after(UUID institution, UUID contract) {
        return db.selectFrom(AFTER_CHECK)
                .where(AFTER_CHECK.INSTITUTION_ID.eq(institution), AFTER_CHECK.CONTRACT_ID.eq(contract))
                .orderBy(AFTER_CHECK.POINT)
                .fetch(row -> new OutcomeShown.After(
                        row.getPoint(),
                        row.getCheckedOn(),
                        Living.of(row.getLiving()),
                        vault.open(ControlSecrets.AFTER_NOTE, row.getId(), row.getNote())));
    }
}
