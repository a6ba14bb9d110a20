package opora.contracts;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.Journal;
import opora.contracts.db.tables.records.ContractRecord;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A measure of the programme was carried out, with its day and what came of it; or this was a mistake. */
@Service
public class CarryOutMeasure {

    private final DSLContext db;
    private final ContractReach reach;
    private final Vault vault;
    private final Journal journal;

    CarryOutMeasure(DSLContext db, ContractReach reach, Vault vault, Journal journal) {
        this.db = db;
        this.reach = reach;
        this.vault = vault;
        this.journal = journal;
    }

    @Transactional
    public void done(UUID contractId, UUID id, LocalDate on, String result, int version, Change change) {
        var contract = reach.forChange(contractId, ContractsPermissions.KEEP, change.user());
        var row = PlanMeasure.current(db, id, contractId, change);
        if (row.getVersion() != version) {
            throw new Refused("contracts.refused.stale");
        }
        mustBeDay(on, contract, change.today());
        EndContract.mustBeText(result, true, "result");
        row.setDoneOn(on);
        row.setResult(vault.seal(ContractsSecrets.RESULT, id, result.strip()));
        row.setVersion(version + 1);
        row.update();
        journal.record(change, new ContractEvent.ContractMeasureDone(id, on), id, contractId, row.getFamilyId());
    }

    @Transactional
    public void reopen(UUID contractId, UUID id, int version, Change change) {
        reach.forChange(contractId, ContractsPermissions.KEEP, change.user());
        var row = PlanMeasure.current(db, id, contractId, change);
        if (row.getDoneOn() == null) {
            return;
        }
        if (row.getVersion() != version) {
            throw new Refused("contracts.refused.stale");
        }
        row.setDoneOn(null);
        row.setVersion(version + 1);
        row.update();
        journal.record(change, new ContractEvent.ContractMeasureReopened(id), id, contractId, row.getFamilyId());
    }

    static void mustBeDay(LocalDate on, ContractRecord contract, LocalDate today) {
        if (on.isAfter(today)) {
            throw new Refused("contracts.refused.future").on("doneOn");
        }
        if (on.isBefore(contract.getStartsOn())) {
            throw new Refused("contracts.refused.before-start", RussianDate.format(contract.getStartsOn()))
                    .on("doneOn");
        }
    }
}
