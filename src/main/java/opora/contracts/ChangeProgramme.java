package opora.contracts;

import static opora.contracts.db.Tables.MEASURE;
import static opora.contracts.db.Tables.PROGRAMME;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.contracts.db.tables.records.ContractRecord;
import opora.contracts.db.tables.records.MeasureRecord;
import opora.contracts.db.tables.records.ProgrammeRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The body that concluded a contract has changed its programme (SCN-09): a new version with the measures that stay. The one before it is
 * kept as it was, and what was done stays done.
 */
@Service
public class ChangeProgramme {

    private static final int LONGEST = 300;

    private final DSLContext db;
    private final ContractReach reach;
    private final Vault vault;
    private final Journal journal;

    ChangeProgramme(DSLContext db, ContractReach reach, Vault vault, Journal journal) {
        this.db = db;
        this.reach = reach;
        this.vault = vault;
        this.journal = journal;
    }

    /**
     * @param basis the paper of the body that changed it
     * @param staying ids of those measures of the version in force that go on
     * @param known number of the version that was read
     */
    @Transactional
    public UUID renew(
            UUID contractId, LocalDate validFrom, String basis, Collection<UUID> staying, int known, Change change) {
        var contract = reach.forChange(contractId, ContractsPermissions.KEEP, change.user());
        var before = db.selectFrom(PROGRAMME)
                .where(
                        PROGRAMME.INSTITUTION_ID.eq(change.institution()),
                        PROGRAMME.CONTRACT_ID.eq(contractId),
                        PROGRAMME.CURRENT.isTrue())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Refused("contracts.refused.no-programme"));
        if (before.getNumber() != known) {
            throw new Refused("contracts.refused.stale");
        }
        mustBeSound(contract, before, validFrom, basis, change);
        var going = going(before, staying, change);
        before.setCurrent(false);
        before.update();
        var next = row(db, contract, known + 1, validFrom, basis.strip(), change);
        next.insert();
        db.batchInsert(going.stream().map(row -> copy(row, next, change)).toList())
                .execute();
        journal.record(
                change,
                new ContractEvent.AdaptationProgrammeChanged(contractId, next.getNumber()),
                next.getId(),
                contractId,
                contract.getFamilyId());
        return next.getId();
    }

    private static void mustBeSound(
            ContractRecord contract, ProgrammeRecord before, LocalDate validFrom, String basis, Change change) {
        if (!contract.getState().equals(ContractState.RUNNING.code())) {
            throw new Refused("contracts.refused.over");
        }
        if (basis.isBlank() || basis.length() > LONGEST) {
            throw new Refused("contracts.refused.basis", LONGEST).on("basis");
        }
        if (validFrom.isAfter(change.today())) {
            throw new Refused("contracts.refused.future").on("validFrom");
        }
        if (validFrom.isBefore(before.getValidFrom()) || validFrom.isAfter(contract.getEndsOn())) {
            throw new Refused(
                            "contracts.refused.valid-from",
                            RussianDate.format(before.getValidFrom()),
                            RussianDate.format(contract.getEndsOn()))
                    .on("validFrom");
        }
    }

    private List<MeasureRecord> going(ProgrammeRecord from, Collection<UUID> staying, Change change) {
        var kept = new HashSet<>(staying);
        var rows = db
                .selectFrom(MEASURE)
                .where(MEASURE.INSTITUTION_ID.eq(change.institution()), MEASURE.PROGRAMME_ID.eq(from.getId()))
                .orderBy(MEASURE.POSITION)
                .fetch()
                .stream()
                .filter(row -> kept.contains(row.getId()))
                .toList();
        if (rows.size() != kept.size()) {
            throw new Refused("contracts.refused.stale");
        }
        return rows;
    }

    /** Texts are sealed under the id of their row: a copy is sealed anew. */
    private MeasureRecord copy(MeasureRecord from, ProgrammeRecord to, Change change) {
        var id = Ids.next();
        var row = db.newRecord(MEASURE, from);
        row.setId(id);
        row.setProgrammeId(to.getId());
        row.setText(vault.seal(
                ContractsSecrets.MEASURE_TEXT,
                id,
                vault.open(ContractsSecrets.MEASURE_TEXT, from.getId(), from.getText())));
        row.setResult(vault.seal(
                ContractsSecrets.RESULT, id, vault.open(ContractsSecrets.RESULT, from.getId(), from.getResult())));
        row.setVersion(1);
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        return row;
    }

    static ProgrammeRecord row(
            DSLContext db, ContractRecord contract, int number, LocalDate validFrom, String basis, Change change) {
        var row = db.newRecord(PROGRAMME);
        row.setInstitutionId(change.institution());
        row.setId(Ids.next());
        row.setContractId(contract.getId());
        row.setFamilyId(contract.getFamilyId());
        row.setNumber(number);
        row.setValidFrom(validFrom);
        row.setCurrent(true);
        row.setBasis(basis);
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        return row;
    }
}
