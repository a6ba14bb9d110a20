package opora.contracts;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.Journal;
import opora.contracts.db.tables.records.ContractRecord;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A contract has come to its end, was terminated before it, or was entered by mistake. */
@Service
public class EndContract {

    static final int LONGEST = 1000;

    private final ContractReach reach;
    private final Vault vault;
    private final Journal journal;

    EndContract(ContractReach reach, Vault vault, Journal journal) {
        this.reach = reach;
        this.vault = vault;
        this.journal = journal;
    }

    /**
     * @param state ended or terminated; a terminated one needs its reason
     * @param version of the contract that was read
     */
    @Transactional
    public void end(UUID id, ContractState state, LocalDate on, String reason, int version, Change change) {
        var row = reach.forChange(id, ContractsPermissions.KEEP, change.user());
        if (row.getState().equals(state.code())) {
            return;
        }
        mustBeUnchanged(row, version);
        if (!row.getState().equals(ContractState.RUNNING.code())) {
            throw new Refused("contracts.refused.over");
        }
        if (on.isAfter(change.today())) {
            throw new Refused("contracts.refused.future").on("on");
        }
        if (on.isBefore(row.getStartsOn()) || on.isAfter(row.getEndsOn())) {
            throw new Refused(
                            "contracts.refused.outside-term",
                            RussianDate.format(row.getStartsOn()),
                            RussianDate.format(row.getEndsOn()))
                    .on("on");
        }
        mustBeText(reason, state == ContractState.TERMINATED, "reason");
        row.setState(state.code());
        row.setEndedOn(on);
        row.setEndReason(reason.isBlank() ? "" : vault.seal(ContractsSecrets.END_REASON, id, reason.strip()));
        keep(row, new ContractEvent.ContractOver(id, state.code(), on), change);
    }

    /** It never was: it is counted nowhere and stays readable. */
    @Transactional
    public void voidIt(UUID id, String reason, int version, Change change) {
        var row = reach.forChange(id, ContractsPermissions.KEEP, change.user());
        if (row.getState().equals(ContractState.VOIDED.code())) {
            return;
        }
        mustBeUnchanged(row, version);
        mustBeText(reason, true, "reason");
        row.setState(ContractState.VOIDED.code());
        row.setEndReason(vault.seal(ContractsSecrets.END_REASON, id, reason.strip()));
        keep(row, new ContractEvent.ContractVoided(id), change);
    }

    private void keep(ContractRecord row, ContractEvent event, Change change) {
        row.setVersion(row.getVersion() + 1);
        row.update();
        journal.record(change, event, row.getId(), row.getFamilyId(), row.getPersonId());
    }

    static void mustBeUnchanged(ContractRecord row, int version) {
        if (row.getVersion() != version) {
            throw new Refused("contracts.refused.stale");
        }
    }

    static void mustBeText(String text, boolean required, String field) {
        if (required && text.isBlank() || text.length() > LONGEST) {
            throw new Refused("contracts.refused.text", LONGEST).on(field);
        }
    }
}
