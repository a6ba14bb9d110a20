package opora.contracts.outcome;

import static opora.contracts.db.Tables.MEASURE;
import static opora.contracts.db.Tables.OUTCOME;
import static opora.contracts.db.Tables.PROGRAMME;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.contracts.ContractReach;
import opora.contracts.ContractState;
import opora.contracts.ContractsPermissions;
import opora.contracts.control.ControlSecrets;
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
    private final DecideCauses decideCauses;
    private final MeetDeclared meetDeclared;
    private final StatusIncome income;
    private final Vault vault;
    private final Journal journal;

    RecordContractOutcome(
            DSLContext db,
            ContractReach reach,
            DecideCauses decideCauses,
            MeetDeclared meetDeclared,
            StatusIncome income,
            Vault vault,
            Journal journal) {
        this.db = db;
        this.reach = reach;
        this.decideCauses = decideCauses;
        this.meetDeclared = meetDeclared;
        this.income = income;
        this.vault = vault;
        this.journal = journal;
    }

    /** In the order of the drafts. */
    @Transactional
    public List<UUID> recordAll(Collection<ContractOutcomeDraft> drafts, Change change) {
        return drafts.stream().map(draft -> record(draft, change)).toList();
    }

    @Transactional
    public UUID record(ContractOutcomeDraft draft, Change change) {
        var contract = reach.forChange(draft.contractId(), ContractsPermissions.KEEP, change.user());
        boolean over = ContractState.of(contract.getState()).isOver();
        mustBeSound(draft, contract.getStartsOn(), over ? contract.getEndedOn() : null, change.today());
        mustBeComplete(draft, contract);
        var row = db.fetchOne(
                OUTCOME, OUTCOME.INSTITUTION_ID.eq(change.institution()).and(OUTCOME.CONTRACT_ID.eq(contract.getId())));
        mustBeRead(row, draft);
        var causes = decideCauses.known(draft, contract, change);
        var signed = row == null
                ? change
                : new Change(change.user(), change.at(), draft.reason().strip());
        var written = row == null ? blank(contract) : row;
        write(written, draft, signed);
        decideCauses.decide(draft, causes);
        meetDeclared.meet(draft.reached(), written.getId(), contract, signed);
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
        return written.getId();
    }

    /**
     * What no outcome may be, whoever writes it.
     *
     * @param endedOn when the contract came to its end; null while it runs
     */
    public static void mustBeSound(
            ContractOutcomeDraft draft, LocalDate startsOn, @Nullable LocalDate endedOn, LocalDate today) {
        var reached = draft.reached();
        if (endedOn == null) {
            throw new Refused("contracts.outcome.refused.running");
        }
        if (draft.assessedOn().isAfter(today)) {
            throw new Refused("contracts.outcome.refused.future").on("assessedOn");
        }
        if (draft.assessedOn().isBefore(endedOn)) {
            throw new Refused("contracts.outcome.refused.before-end", RussianDate.format(endedOn)).on("assessedOn");
        }
        if (reached.days().anyMatch(day -> day.isAfter(draft.assessedOn()) || day.isBefore(startsOn))) {
            throw new Refused(
                            "contracts.outcome.refused.reached",
                            RussianDate.format(startsOn),
                            RussianDate.format(draft.assessedOn()))
                    .on("employedOn");
        }
        if (reached.claims() && reached.evidence().isBlank()) {
            throw new Refused("contracts.outcome.refused.evidence").on("evidence");
        }
        if (reached.evidence().length() > LONGEST || draft.note().length() > LONGEST) {
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
        var reached = draft.reached();
        row.setAssessedOn(draft.assessedOn());
        row.setEmployeeId(change.user().employeeId());
        row.setCompletion(draft.completion().code());
        row.setEmployedOn(reached.employedOn());
        row.setRetrainedOn(reached.retrainedOn());
        row.setBusinessOn(reached.businessOn());
        row.setHouseholdOn(reached.householdOn());
        row.setOvercome(reached.overcome());
        row.setEvidence(vault.seal(
                ControlSecrets.OUTCOME_EVIDENCE, row.getId(), reached.evidence().strip()));
        row.setNote(vault.seal(
                ControlSecrets.OUTCOME_NOTE, row.getId(), draft.note().strip()));
        row.setExpedient(draft.expedient());
        row.setAfterEvery(draft.afterEvery().code());
        row.setVersion(row.getVersion() + 1);
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        row.store();
    }
}
