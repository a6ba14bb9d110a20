package opora.contracts;

import static opora.contracts.db.Tables.MEASURE;
import static opora.contracts.db.Tables.PROGRAMME;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.max;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.Journal;
import opora.contracts.db.tables.records.ContractRecord;
import opora.contracts.db.tables.records.MeasureRecord;
import opora.contracts.db.tables.records.ProgrammeRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the measures of a programme of adaptation: the first one begins its first version. */
@Service
public class PlanMeasure {

    private final DSLContext db;
    private final ContractReach reach;
    private final MeasureRules rules;
    private final Vault vault;
    private final Journal journal;

    PlanMeasure(DSLContext db, ContractReach reach, MeasureRules rules, Vault vault, Journal journal) {
        this.db = db;
        this.reach = reach;
        this.rules = rules;
        this.vault = vault;
        this.journal = journal;
    }

    @Transactional
    public UUID plan(MeasureDraft draft, Change change) {
        return planAll(List.of(draft), change).getFirst();
    }

    @Transactional
    public List<UUID> planAll(List<MeasureDraft> drafts, Change change) {
        var contracts = reach.allForChange(
                drafts.stream().map(MeasureDraft::contractId).collect(Collectors.toSet()),
                ContractsPermissions.KEEP,
                change.user());
        var known = db.select(MEASURE.ID)
                .from(MEASURE)
                .where(
                        MEASURE.INSTITUTION_ID.eq(change.institution()),
                        MEASURE.ID.eq(any(drafts.stream().map(MeasureDraft::key).toArray(UUID[]::new))))
                .fetchSet(MEASURE.ID);
        var fresh = drafts.stream().filter(draft -> known.add(draft.key())).toList();
        rules.mustBeSound(fresh, contracts, change);
        write(fresh, programmes(contracts, change), change);
        return drafts.stream().map(MeasureDraft::key).toList();
    }

    /** @param version of the measure that was read */
    @Transactional
    public void correct(MeasureDraft draft, int version, Change change) {
        var contracts = reach.allForChange(Set.of(draft.contractId()), ContractsPermissions.KEEP, change.user());
        var row = current(db, draft.key(), draft.contractId(), change);
        if (row.getVersion() != version) {
            throw new Refused("contracts.refused.stale");
        }
        rules.mustBeSound(List.of(draft), contracts, change);
        fill(row, draft);
        row.setVersion(version + 1);
        row.update();
        journal.record(
                change,
                new ContractEvent.ContractMeasureCorrected(row.getId()),
                row.getId(),
                row.getContractId(),
                row.getFamilyId());
    }

    /** A measure of the version in force; those of versions before it stay as they were. */
    static MeasureRecord current(DSLContext db, UUID id, UUID contract, Change change) {
        var row = db.selectFrom(MEASURE)
                .where(
                        MEASURE.INSTITUTION_ID.eq(change.institution()),
                        MEASURE.ID.eq(id),
                        MEASURE.CONTRACT_ID.eq(contract))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        var inForce = db.fetchExists(
                PROGRAMME,
                PROGRAMME.INSTITUTION_ID.eq(change.institution()),
                PROGRAMME.ID.eq(row.getProgrammeId()),
                PROGRAMME.CURRENT.isTrue());
        if (!inForce) {
            throw new Refused("contracts.refused.old-version");
        }
        return row;
    }

    private Map<UUID, ProgrammeRecord> programmes(Map<UUID, ContractRecord> contracts, Change change) {
        var programmes = new HashMap<>(db.selectFrom(PROGRAMME)
                .where(
                        PROGRAMME.INSTITUTION_ID.eq(change.institution()),
                        PROGRAMME.CONTRACT_ID.eq(any(contracts.keySet().toArray(UUID[]::new))),
                        PROGRAMME.CURRENT.isTrue())
                .fetchMap(PROGRAMME.CONTRACT_ID, row -> row));
        var fresh = contracts.values().stream()
                .filter(contract -> !programmes.containsKey(contract.getId()))
                .map(contract -> ChangeProgramme.row(db, contract, 1, contract.getStartsOn(), "", change))
                .toList();
        db.batchInsert(fresh).execute();
        fresh.forEach(row -> programmes.put(row.getContractId(), row));
        return programmes;
    }

    private void write(List<MeasureDraft> drafts, Map<UUID, ProgrammeRecord> programmes, Change change) {
        var positions = new HashMap<>(db.select(MEASURE.PROGRAMME_ID, max(MEASURE.POSITION))
                .from(MEASURE)
                .where(
                        MEASURE.INSTITUTION_ID.eq(change.institution()),
                        MEASURE.PROGRAMME_ID.eq(any(programmes.values().stream()
                                .map(ProgrammeRecord::getId)
                                .toArray(UUID[]::new))))
                .groupBy(MEASURE.PROGRAMME_ID)
                .fetchMap(row -> row.value1(), row -> row.value2()));
        var rows = new ArrayList<MeasureRecord>();
        for (var draft : drafts) {
            var programme = Objects.requireNonNull(programmes.get(draft.contractId()));
            var row = db.newRecord(MEASURE);
            row.setInstitutionId(change.institution());
            row.setId(draft.key());
            row.setProgrammeId(programme.getId());
            row.setContractId(draft.contractId());
            row.setFamilyId(programme.getFamilyId());
            row.setOriginId(Ids.next());
            row.setPosition(positions.merge(programme.getId(), 1, Integer::sum));
            row.setVersion(1);
            row.setRecordedAt(change.at().toOffsetDateTime());
            row.setRecordedBy(change.by());
            fill(row, draft);
            rows.add(row);
        }
        db.batchInsert(rows).execute();
        journal.recordAll(
                change,
                rows.stream()
                        .map(row -> Journal.Event.of(
                                new ContractEvent.ContractMeasurePlanned(
                                        row.getContractId(), row.getId(), row.getKind()),
                                row.getId(),
                                row.getContractId(),
                                row.getFamilyId()))
                        .toList());
    }

    private void fill(MeasureRecord row, MeasureDraft draft) {
        row.setKind(draft.kind().code());
        row.setText(vault.seal(
                ContractsSecrets.MEASURE_TEXT, draft.key(), draft.text().strip()));
        row.setExecutor(draft.executor().code());
        row.setEmployeeId(draft.employeeId());
        row.setPartnerId(draft.partnerId());
        row.setTermFrom(draft.termFrom());
        row.setTermTo(draft.termTo());
        row.setNeedId(draft.needId());
        row.setDoneOn(draft.doneOn());
        row.setResult(
                vault.seal(ContractsSecrets.RESULT, draft.key(), draft.result().strip()));
    }
}
