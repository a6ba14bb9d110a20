package opora.contracts.outcome;

import static opora.contracts.db.Tables.AFTER_CHECK;
import static opora.contracts.db.Tables.OUTCOME;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.Journal;
import opora.contracts.ContractReach;
import opora.contracts.ContractState;
import opora.contracts.ContractsPermissions;
import opora.contracts.control.ControlSecrets;
import opora.contracts.db.tables.records.AfterCheckRecord;
import opora.contracts.db.tables.records.ContractRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The twelve months after the end of a contract: how the family lives, and the report on what the contract has changed. */
@Service
public class WatchAfter {

    private static final int LONGEST = 4000;

    private final DSLContext db;
    private final ContractReach reach;
    private final Vault vault;
    private final Journal journal;

    WatchAfter(DSLContext db, ContractReach reach, Vault vault, Journal journal) {
        this.db = db;
        this.reach = reach;
        this.vault = vault;
        this.journal = journal;
    }

    @Transactional
    public void record(AfterDraft draft, Change change) {
        recordAll(List.of(draft), change);
    }

    /** A point that is looked at twice keeps what was written first. */
    @Transactional
    public void recordAll(Collection<AfterDraft> drafts, Change change) {
        var contracts = reach.allForChange(
                drafts.stream().map(AfterDraft::contractId).collect(Collectors.toSet()),
                ContractsPermissions.KEEP,
                change.user());
        var taken = db.select(AFTER_CHECK.CONTRACT_ID, AFTER_CHECK.POINT)
                .from(AFTER_CHECK)
                .where(
                        AFTER_CHECK.INSTITUTION_ID.eq(change.institution()),
                        AFTER_CHECK.CONTRACT_ID.eq(any(contracts.keySet().toArray(UUID[]::new))))
                .fetchSet(row -> new Point(row.value1(), row.value2()));
        var rows = new ArrayList<AfterCheckRecord>();
        var entries = new ArrayList<Journal.Event>();
        for (var draft : drafts) {
            var contract = Objects.requireNonNull(contracts.get(draft.contractId()));
            mustBeSound(draft, mustBeOver(contract), change.today());
            if (!taken.add(new Point(draft.contractId(), draft.point()))) {
                throw new Refused("constraint.after_check_of_a_point_once").on("point");
            }
            rows.add(row(draft, contract, change));
            entries.add(Journal.Event.of(
                    new ContractOutcomeEvent.AfterContractChecked(
                            contract.getId(), draft.point(), draft.living().code()),
                    contract.getId(),
                    contract.getFamilyId(),
                    contract.getPersonId()));
        }
        db.batchInsert(rows).execute();
        journal.recordAll(change, entries);
    }

    private record Point(UUID contract, LocalDate day) {}

    private static void mustBeSound(AfterDraft draft, LocalDate ended, LocalDate today) {
        if (draft.on().isAfter(today)) {
            throw new Refused("contracts.outcome.refused.future").on("checkedOn");
        }
        if (draft.on().isBefore(ended)) {
            throw new Refused("contracts.outcome.refused.before-end", RussianDate.format(ended)).on("checkedOn");
        }
        if (!AfterEvery.MONTH.points(ended).contains(draft.point())) {
            throw new Refused("contracts.after.refused.point", AfterEvery.MONTHS).on("point");
        }
        if (draft.note().length() > LONGEST
                || draft.living() == Living.WORSENED && draft.note().isBlank()) {
            throw new Refused("contracts.after.refused.note", LONGEST).on("afterNote");
        }
    }

    private AfterCheckRecord row(AfterDraft draft, ContractRecord contract, Change change) {
        var row = db.newRecord(AFTER_CHECK);
        row.setInstitutionId(change.institution());
        row.setId(Ids.next());
        row.setContractId(contract.getId());
        row.setFamilyId(contract.getFamilyId());
        row.setPoint(draft.point());
        row.setCheckedOn(draft.on());
        row.setLiving(draft.living().code());
        row.setNote(
                vault.seal(ControlSecrets.AFTER_NOTE, row.getId(), draft.note().strip()));
        row.setEmployeeId(change.user().employeeId());
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        return row;
    }

    /** The report on effectiveness, due in the fifth month after the month of the end. */
    @Transactional
    public void report(UUID contractId, LocalDate on, String conclusion, @Nullable Boolean expedient, Change change) {
        var contract = reach.forChange(contractId, ContractsPermissions.KEEP, change.user());
        var ended = mustBeOver(contract);
        var row = db.selectFrom(OUTCOME)
                .where(OUTCOME.INSTITUTION_ID.eq(change.institution()), OUTCOME.CONTRACT_ID.eq(contractId))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Refused("contracts.effect.refused.no-outcome"));
        if (on.isAfter(change.today())) {
            throw new Refused("contracts.outcome.refused.future").on("reportedOn");
        }
        if (on.isBefore(ended)) {
            throw new Refused("contracts.outcome.refused.before-end", RussianDate.format(ended)).on("reportedOn");
        }
        if (conclusion.isBlank() || conclusion.length() > LONGEST) {
            throw new Refused("contracts.effect.refused.conclusion", LONGEST).on("conclusion");
        }
        if (expedient == null) {
            throw new Refused("contracts.effect.refused.expedient").on("reportExpedient");
        }
        row.setReportedOn(on);
        row.setConclusion(vault.seal(ControlSecrets.CONCLUSION, row.getId(), conclusion.strip()));
        row.setExpedient(expedient);
        row.setVersion(row.getVersion() + 1);
        row.update();
        journal.record(
                change,
                new ContractOutcomeEvent.EffectReported(contractId, on),
                contractId,
                contract.getFamilyId(),
                contract.getPersonId());
    }

    private static LocalDate mustBeOver(ContractRecord contract) {
        if (!ContractState.of(contract.getState()).isOver()) {
            throw new Refused("contracts.outcome.refused.running");
        }
        return contract.getEndedOn();
    }
}
