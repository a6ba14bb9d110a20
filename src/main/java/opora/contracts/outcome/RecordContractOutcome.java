package opora.contracts.outcome;

import static opora.contracts.db.Tables.CAUSE;
import static opora.contracts.db.Tables.MEASURE;
import static opora.contracts.db.Tables.NEED;
import static opora.contracts.db.Tables.OUTCOME;
import static opora.contracts.db.Tables.PROGRAMME;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.contracts.ContractReach;
import opora.contracts.ContractState;
import opora.contracts.ContractsPermissions;
import opora.contracts.ContractsSecrets;
import opora.contracts.MeetNeed;
import opora.contracts.NeedKind;
import opora.contracts.control.ControlSecrets;
import opora.contracts.db.tables.records.CauseRecord;
import opora.contracts.db.tables.records.ContractRecord;
import opora.contracts.db.tables.records.OutcomeRecord;
import opora.contracts.outcome.ContractOutcomeDraft.CauseVerdict;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sums a contract up when it is over (SCN-08, SCN-10). What was reached meets the need the citizen declared, so that nobody writes it twice;
 * a programme is carried out in full only when none of its measures is left.
 */
@Service
public class RecordContractOutcome {

    private static final int LONGEST = 4000;

    private final DSLContext db;
    private final ContractReach reach;
    private final MeetNeed meetNeed;
    private final StatusIncome income;
    private final Vault vault;
    private final Journal journal;

    RecordContractOutcome(
            DSLContext db, ContractReach reach, MeetNeed meetNeed, StatusIncome income, Vault vault, Journal journal) {
        this.db = db;
        this.reach = reach;
        this.meetNeed = meetNeed;
        this.income = income;
        this.vault = vault;
        this.journal = journal;
    }

    @Transactional
    public void recordAll(Collection<ContractOutcomeDraft> drafts, Change change) {
        drafts.forEach(draft -> record(draft, change));
    }

    @Transactional
    public void record(ContractOutcomeDraft draft, Change change) {
        var contract = reach.forChange(draft.contractId(), ContractsPermissions.KEEP, change.user());
        mustBeSound(draft, contract, change.today());
        mustBeComplete(draft, contract);
        var row = db.fetchOne(
                OUTCOME, OUTCOME.INSTITUTION_ID.eq(change.institution()).and(OUTCOME.CONTRACT_ID.eq(contract.getId())));
        mustBeRead(row, draft);
        var causes = causes(draft, contract);
        var signed = row == null
                ? change
                : new Change(change.user(), change.at(), draft.reason().strip());
        write(row == null ? blank(contract) : row, draft, signed);
        decide(draft, causes);
        meet(draft, contract, change);
        income.refresh(change.institution(), List.of(contract.getId()));
        int removed =
                (int) draft.causes().stream().filter(CauseVerdict::removed).count();
        var completion = draft.completion().code();
        journal.record(
                signed,
                row == null
                        ? new ContractOutcomeEvent.ContractOutcomeRecorded(contract.getId(), completion, removed)
                        : new ContractOutcomeEvent.ContractOutcomeCorrected(contract.getId(), completion, removed),
                contract.getId(),
                contract.getFamilyId(),
                contract.getPersonId());
    }

    private static void mustBeSound(ContractOutcomeDraft draft, ContractRecord contract, LocalDate today) {
        var state = ContractState.of(contract.getState());
        if (state != ContractState.ENDED && state != ContractState.TERMINATED) {
            throw new Refused("contracts.outcome.refused.running");
        }
        if (draft.assessedOn().isAfter(today)) {
            throw new Refused("contracts.outcome.refused.future").on("assessedOn");
        }
        if (draft.assessedOn().isBefore(contract.getEndedOn())) {
            throw new Refused("contracts.outcome.refused.before-end", RussianDate.format(contract.getEndedOn()))
                    .on("assessedOn");
        }
        if (draft.reached().anyMatch(day -> day.isAfter(draft.assessedOn()) || day.isBefore(contract.getStartsOn()))) {
            throw new Refused(
                            "contracts.outcome.refused.reached",
                            RussianDate.format(contract.getStartsOn()),
                            RussianDate.format(draft.assessedOn()))
                    .on("employedOn");
        }
        if (draft.claims() && draft.evidence().isBlank()) {
            throw new Refused("contracts.outcome.refused.evidence").on("evidence");
        }
        if (draft.evidence().length() > LONGEST || draft.note().length() > LONGEST) {
            throw new Refused("contracts.control.refused.long", LONGEST).on("evidence");
        }
    }

    private void mustBeComplete(ContractOutcomeDraft draft, ContractRecord contract) {
        int left = db.fetchCount(db.select(MEASURE.ID)
                .from(MEASURE)
                .join(PROGRAMME)
                .on(
                        PROGRAMME.INSTITUTION_ID.eq(MEASURE.INSTITUTION_ID),
                        PROGRAMME.ID.eq(MEASURE.PROGRAMME_ID),
                        PROGRAMME.CURRENT.isTrue())
                .where(
                        MEASURE.INSTITUTION_ID.eq(contract.getInstitutionId()),
                        MEASURE.CONTRACT_ID.eq(contract.getId()),
                        MEASURE.DONE_ON.isNull()));
        if (draft.completion() == Completion.IN_FULL && left > 0) {
            throw new Refused("contracts.outcome.refused.left", left).on("completion");
        }
    }

    private static void mustBeRead(@Nullable OutcomeRecord row, ContractOutcomeDraft draft) {
        if (row != null && !row.getVersion().equals(draft.version())) {
            throw new Refused("contracts.outcome.refused.meanwhile");
        }
        if (row != null && draft.reason().isBlank()) {
            throw new Refused("contracts.outcome.refused.reason").on("reason");
        }
    }

    private OutcomeRecord blank(ContractRecord contract) {
        var row = db.newRecord(OUTCOME);
        row.setInstitutionId(contract.getInstitutionId());
        row.setId(Ids.next());
        row.setContractId(contract.getId());
        row.setPersonId(contract.getPersonId());
        row.setFamilyId(contract.getFamilyId());
        row.setVersion(0);
        return row;
    }

    private void write(OutcomeRecord row, ContractOutcomeDraft draft, Change change) {
        row.setAssessedOn(draft.assessedOn());
        row.setEmployeeId(change.user().employeeId());
        row.setCompletion(draft.completion().code());
        row.setEmployedOn(draft.employedOn());
        row.setRetrainedOn(draft.retrainedOn());
        row.setBusinessOn(draft.businessOn());
        row.setHouseholdOn(draft.householdOn());
        row.setOvercome(draft.overcome());
        row.setEvidence(vault.seal(
                ControlSecrets.OUTCOME_EVIDENCE, row.getId(), draft.evidence().strip()));
        row.setNote(vault.seal(
                ControlSecrets.OUTCOME_NOTE, row.getId(), draft.note().strip()));
        row.setExpedient(draft.expedient());
        row.setAfterEvery(draft.afterEvery().code());
        row.setVersion(row.getVersion() + 1);
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        row.store();
    }

    private Map<String, CauseRecord> causes(ContractOutcomeDraft draft, ContractRecord contract) {
        var known = db.selectFrom(CAUSE)
                .where(CAUSE.INSTITUTION_ID.eq(contract.getInstitutionId()), CAUSE.CONTRACT_ID.eq(contract.getId()))
                .fetchMap(CAUSE.CODE);
        for (var verdict : draft.causes()) {
            var cause = known.get(verdict.code());
            if (cause == null) {
                throw new Refused("contracts.outcome.refused.cause");
            }
            if (verdict.removed() && verdict.evidence().isBlank()) {
                throw new Refused("contracts.outcome.refused.cause-evidence");
            }
            if (draft.assessedOn().isBefore(cause.getFoundOn())) {
                throw new Refused("contracts.outcome.refused.before-end", RussianDate.format(cause.getFoundOn()))
                        .on("assessedOn");
            }
        }
        return known;
    }

    private void decide(ContractOutcomeDraft draft, Map<String, CauseRecord> causes) {
        for (var verdict : draft.causes()) {
            var cause = Objects.requireNonNull(causes.get(verdict.code()));
            cause.setRemoved(verdict.removed());
            cause.setDecidedOn(draft.assessedOn());
            cause.setEvidence(vault.seal(
                    ContractsSecrets.CAUSE_EVIDENCE,
                    cause.getId(),
                    verdict.evidence().strip()));
            cause.update();
        }
    }

    private void meet(ContractOutcomeDraft draft, ContractRecord contract, Change change) {
        meet(NeedKind.EMPLOYMENT, draft.employedOn(), draft, contract, change);
        meet(NeedKind.RETRAINING, draft.retrainedOn(), draft, contract, change);
        meet(NeedKind.BUSINESS, draft.businessOn(), draft, contract, change);
        meet(NeedKind.HOUSEHOLD, draft.householdOn(), draft, contract, change);
    }

    private void meet(
            NeedKind kind, @Nullable LocalDate on, ContractOutcomeDraft draft, ContractRecord contract, Change change) {
        if (on == null) {
            return;
        }
        for (var need : open(kind, on, contract)) {
            meetNeed.meet(need.id(), on, draft.evidence(), need.version(), change);
        }
    }

    private record Open(UUID id, int version) {}

    private List<Open> open(NeedKind kind, LocalDate on, ContractRecord contract) {
        return db.select(NEED.ID, NEED.VERSION)
                .from(NEED)
                .where(
                        NEED.INSTITUTION_ID.eq(contract.getInstitutionId()),
                        NEED.CONTRACT_ID.eq(contract.getId()),
                        NEED.PERSON_ID.eq(contract.getPersonId()),
                        NEED.KIND.eq(kind.code()),
                        NEED.MET_ON.isNull(),
                        NEED.WITHDRAWN_ON.isNull(),
                        NEED.DECLARED_ON.le(on))
                .fetch(row -> new Open(row.value1(), row.value2()));
    }
}
