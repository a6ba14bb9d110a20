package opora.contracts;

import static opora.contracts.db.Tables.NEED;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.Journal;
import opora.contracts.db.tables.records.NeedRecord;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A declared need was met, with what shows it; or it was withdrawn; or either was a mistake. */
@Service
public class MeetNeed {

    private final DSLContext db;
    private final ContractReach reach;
    private final Vault vault;
    private final Journal journal;

    MeetNeed(DSLContext db, ContractReach reach, Vault vault, Journal journal) {
        this.db = db;
        this.reach = reach;
        this.vault = vault;
        this.journal = journal;
    }

    /** @param version of the need that was read */
    @Transactional
    public void meet(UUID id, LocalDate on, String evidence, int version, Change change) {
        meet(id, on, evidence, null, version, change);
    }

    /** @param outcome of the contract that shows it; null when somebody wrote it by hand */
    @Transactional
    public void meet(UUID id, LocalDate on, String evidence, @Nullable UUID outcome, int version, Change change) {
        var row = forChange(id, version, change);
        if (row.getWithdrawnOn() != null) {
            throw new Refused("contracts.refused.withdrawn");
        }
        mustBeMet(row, on, evidence, change.today());
        row.setMetOn(on);
        row.setOutcomeId(outcome);
        row.setEvidence(vault.seal(ContractsSecrets.NEED_EVIDENCE, id, evidence.strip()));
        keep(row, new ContractEvent.NeedMet(id, on), change);
    }

    /** Meets what is open of a kind and was declared by then, so that nobody writes it twice. */
    @Transactional
    public void meetOpen(
            UUID contract,
            UUID person,
            NeedKind kind,
            LocalDate on,
            String evidence,
            @Nullable UUID outcome,
            Change change) {
        db.select(NEED.ID, NEED.VERSION)
                .from(NEED)
                .where(
                        NEED.INSTITUTION_ID.eq(change.institution()),
                        NEED.CONTRACT_ID.eq(contract),
                        NEED.PERSON_ID.eq(person),
                        NEED.KIND.eq(kind.code()),
                        NEED.MET_ON.isNull(),
                        NEED.WITHDRAWN_ON.isNull(),
                        NEED.DECLARED_ON.le(on))
                .fetch()
                .forEach(need -> meet(need.value1(), on, evidence, outcome, need.value2(), change));
    }

    /** It does not count as declared any more. */
    @Transactional
    public void withdraw(UUID id, LocalDate on, String reason, int version, Change change) {
        var row = forChange(id, version, change);
        if (row.getMetOn() != null) {
            throw new Refused("contracts.refused.met");
        }
        mustBeDay(row, on, change.today());
        EndContract.mustBeText(reason, true, "withdrawal");
        row.setWithdrawnOn(on);
        row.setWithdrawal(vault.seal(ContractsSecrets.WITHDRAWAL, id, reason.strip()));
        keep(row, new ContractEvent.NeedWithdrawn(id, on), change);
    }

    @Transactional
    public void reopen(UUID id, int version, Change change) {
        var row = forChange(id, version, change);
        row.setMetOn(null);
        row.setOutcomeId(null);
        row.setEvidence("");
        row.setWithdrawnOn(null);
        row.setWithdrawal("");
        keep(row, new ContractEvent.NeedReopened(id), change);
    }

    private NeedRecord forChange(UUID id, int version, Change change) {
        var row = db.selectFrom(NEED)
                .where(NEED.INSTITUTION_ID.eq(change.institution()), NEED.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        reach.forChange(row.getContractId(), ContractsPermissions.KEEP, change.user());
        if (row.getVersion() != version) {
            throw new Refused("contracts.refused.stale");
        }
        return row;
    }

    static void mustBeMet(NeedRecord row, LocalDate on, String evidence, LocalDate today) {
        mustBeDay(row, on, today);
        if (evidence.isBlank() || evidence.length() > EndContract.LONGEST) {
            throw new Refused("contracts.refused.evidence", EndContract.LONGEST).on("evidence");
        }
    }

    private static void mustBeDay(NeedRecord row, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new Refused("contracts.refused.future").on("on");
        }
        if (on.isBefore(row.getDeclaredOn())) {
            throw new Refused("contracts.refused.before-declared", RussianDate.format(row.getDeclaredOn())).on("on");
        }
    }

    private void keep(NeedRecord row, ContractEvent event, Change change) {
        row.setVersion(row.getVersion() + 1);
        row.update();
        journal.record(change, event, row.getId(), row.getContractId(), row.getFamilyId(), row.getPersonId());
    }
}
