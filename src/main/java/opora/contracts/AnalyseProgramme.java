package opora.contracts;

import static opora.contracts.db.Tables.ANALYSIS;
import static opora.contracts.db.Tables.CAUSE;
import static opora.contracts.db.Tables.INCOME;
import static opora.contracts.db.Tables.PROGRAMME;
import static org.jooq.impl.DSL.any;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.Journal;
import opora.contracts.db.tables.records.AnalysisRecord;
import opora.contracts.db.tables.records.CauseRecord;
import opora.contracts.db.tables.records.ContractRecord;
import opora.contracts.db.tables.records.IncomeRecord;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Analyses the programme of a contract: whether income is low, why the situation is difficult, whether the citizen needs a change of
 * status (SCN-03, SCN-05). One analysis for each contract, written anew when it is made again.
 */
@Service
public class AnalyseProgramme {

    private final DSLContext db;
    private final ContractReach reach;
    private final ContractParties parties;
    private final FoundCauses foundCauses;
    private final Vault vault;
    private final Journal journal;

    AnalyseProgramme(
            DSLContext db,
            ContractReach reach,
            ContractParties parties,
            FoundCauses foundCauses,
            Vault vault,
            Journal journal) {
        this.db = db;
        this.reach = reach;
        this.parties = parties;
        this.foundCauses = foundCauses;
        this.vault = vault;
        this.journal = journal;
    }

    @Transactional
    public UUID analyse(AnalysisDraft draft, Change change) {
        return analyseAll(List.of(draft), change).getFirst();
    }

    @Transactional
    public List<UUID> analyseAll(List<AnalysisDraft> drafts, Change change) {
        var contracts = reach.allForChange(
                drafts.stream().map(AnalysisDraft::contractId).collect(Collectors.toSet()),
                ContractsPermissions.KEEP,
                change.user());
        parties.mustBeEmployees(
                ContractParties.ids(
                        drafts.stream().map(AnalysisDraft::employeeId).collect(Collectors.toList())),
                change.institution());
        var ground = ground(contracts.keySet(), change);
        var ids = new ArrayList<UUID>();
        for (var draft : drafts) {
            ids.add(analyse(draft, Objects.requireNonNull(contracts.get(draft.contractId())), ground, change));
        }
        return ids;
    }

    private record Ground(
            Map<UUID, UUID> programmes,
            Map<UUID, List<IncomeRecord>> incomes,
            Map<UUID, AnalysisRecord> analyses,
            Map<UUID, List<CauseRecord>> causes) {}

    private Ground ground(Set<UUID> contracts, Change change) {
        var ids = contracts.toArray(UUID[]::new);
        return new Ground(
                db.select(PROGRAMME.CONTRACT_ID, PROGRAMME.ID)
                        .from(PROGRAMME)
                        .where(
                                PROGRAMME.INSTITUTION_ID.eq(change.institution()),
                                PROGRAMME.CONTRACT_ID.eq(any(ids)),
                                PROGRAMME.CURRENT.isTrue())
                        .fetchMap(PROGRAMME.CONTRACT_ID, PROGRAMME.ID),
                db.selectFrom(INCOME)
                        .where(INCOME.INSTITUTION_ID.eq(change.institution()), INCOME.CONTRACT_ID.eq(any(ids)))
                        .fetchGroups(INCOME.CONTRACT_ID, row -> row),
                new HashMap<>(db.selectFrom(ANALYSIS)
                        .where(ANALYSIS.INSTITUTION_ID.eq(change.institution()), ANALYSIS.CONTRACT_ID.eq(any(ids)))
                        .fetchMap(ANALYSIS.CONTRACT_ID, row -> row)),
                db.selectFrom(CAUSE)
                        .where(CAUSE.INSTITUTION_ID.eq(change.institution()), CAUSE.CONTRACT_ID.eq(any(ids)))
                        .fetchGroups(CAUSE.CONTRACT_ID, row -> row));
    }

    private UUID analyse(AnalysisDraft draft, ContractRecord contract, Ground ground, Change change) {
        var before = ground.analyses().get(contract.getId());
        if (before != null && before.getId().equals(draft.key()) && draft.version() == 0) {
            return draft.key();
        }
        if ((before == null ? 0 : before.getVersion()) != draft.version()) {
            throw new Refused("contracts.refused.stale");
        }
        var programme = ground.programmes().get(contract.getId());
        if (programme == null) {
            throw new Refused("contracts.refused.no-programme");
        }
        mustBeSound(draft, contract, change);
        var income = newest(draft, ground.incomes().getOrDefault(contract.getId(), List.of()));
        boolean low = isLow(draft, income);
        if (low && draft.causes().isEmpty()) {
            throw new Refused("contracts.refused.causes").on("causes");
        }
        var row = before == null ? blank(draft, contract, change) : before;
        row.setProgrammeId(programme);
        row.setIncomeId(income.map(IncomeRecord::getId).orElse(null));
        row.setAnalysedOn(draft.analysedOn());
        row.setEmployeeId(draft.employeeId() == null ? change.user().employeeId() : draft.employeeId());
        row.setLowIncome(low);
        row.setCauses(draft.causes().stream().sorted().toArray(String[]::new));
        row.setNeedsChange(draft.needsChange());
        row.setNote(vault.seal(
                ContractsSecrets.ANALYSIS_NOTE, row.getId(), draft.note().strip()));
        row.setVersion(draft.version() + 1);
        row.store();
        ground.analyses().put(contract.getId(), row);
        foundCauses.keep(draft, contract, ground.causes().getOrDefault(contract.getId(), List.of()), change);
        journal.record(
                change,
                new ContractEvent.ProgrammeAnalysed(contract.getId(), draft.analysedOn()),
                contract.getId(),
                contract.getFamilyId(),
                contract.getPersonId());
        return row.getId();
    }

    private static void mustBeSound(AnalysisDraft draft, ContractRecord contract, Change change) {
        if (draft.analysedOn().isAfter(change.today())) {
            throw new Refused("contracts.refused.future").on("analysedOn");
        }
        if (draft.analysedOn().isBefore(contract.getConcludedOn())) {
            throw new Refused("contracts.refused.analysed", RussianDate.format(contract.getConcludedOn()))
                    .on("analysedOn");
        }
        if (!draft.causes().stream().allMatch(ContractCause::isKnown)) {
            throw new Refused("contracts.refused.cause").on("causes");
        }
        EndContract.mustBeText(draft.note(), false, "note");
    }

    /** The newest assessment that was there on the day; what came after the contract says nothing about its beginning. */
    private static Optional<IncomeRecord> newest(AnalysisDraft draft, List<IncomeRecord> incomes) {
        return incomes.stream()
                .filter(row -> !row.getStage().equals(IncomeStage.AFTER.code())
                        && !row.getAssessedOn().isAfter(draft.analysedOn()))
                .max(Comparator.comparing(IncomeRecord::getAssessedOn).thenComparing(IncomeRecord::getRecordedAt));
    }

    private static boolean isLow(AnalysisDraft draft, Optional<IncomeRecord> income) {
        if (income.isPresent()) {
            return income.get().getLow();
        }
        if (draft.lowIncome() == null) {
            throw new Refused("contracts.refused.no-income");
        }
        return draft.lowIncome();
    }

    private AnalysisRecord blank(AnalysisDraft draft, ContractRecord contract, Change change) {
        var row = db.newRecord(ANALYSIS);
        row.setInstitutionId(change.institution());
        row.setId(draft.key());
        row.setContractId(contract.getId());
        row.setFamilyId(contract.getFamilyId());
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        return row;
    }
}
