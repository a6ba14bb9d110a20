package opora.contracts.proposals;

import static opora.contracts.db.Tables.PROGRAMME;
import static opora.contracts.db.Tables.PROPOSAL;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.Journal;
import opora.contracts.ContractReach;
import opora.contracts.ContractState;
import opora.contracts.ContractsPermissions;
import opora.contracts.control.ControlSecrets;
import opora.contracts.db.tables.records.ProposalRecord;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The centre accompanies and does not pay: it proposes a change of the programme, the body that concluded the contract decides (SCN-09). That
 * an accepted proposal was put into the programme is told by a later version of it. A step already taken changes nothing taken again.
 */
@Service
public class ProposeChange {

    private static final int LONGEST = 4000;
    private static final int LONGEST_NUMBER = 100;

    private final DSLContext db;
    private final ContractReach reach;
    private final Vault vault;
    private final Journal journal;

    ProposeChange(DSLContext db, ContractReach reach, Vault vault, Journal journal) {
        this.db = db;
        this.reach = reach;
        this.vault = vault;
        this.journal = journal;
    }

    @Transactional
    public UUID propose(ProposalDraft draft, Change change) {
        var contract = reach.forChange(draft.contractId(), ContractsPermissions.KEEP, change.user());
        if (db.fetchExists(PROPOSAL, PROPOSAL.INSTITUTION_ID.eq(change.institution()), PROPOSAL.ID.eq(draft.key()))) {
            return draft.key();
        }
        if (ContractState.of(contract.getState()) != ContractState.RUNNING) {
            throw new Refused("contracts.proposal.refused.over");
        }
        mustBeText(draft.text(), "text");
        mustBeText(draft.reason(), "reason");
        mustBeDay(draft.on(), contract.getConcludedOn(), change, "on");
        var number = db.select(PROGRAMME.NUMBER)
                .from(PROGRAMME)
                .where(
                        PROGRAMME.INSTITUTION_ID.eq(change.institution()),
                        PROGRAMME.CONTRACT_ID.eq(contract.getId()),
                        PROGRAMME.CURRENT.isTrue())
                .fetchOptional(PROGRAMME.NUMBER)
                .orElseThrow(() -> new Refused("contracts.proposal.refused.no-programme"));
        var row = db.newRecord(PROPOSAL);
        row.setInstitutionId(change.institution());
        row.setId(draft.key());
        row.setContractId(contract.getId());
        row.setFamilyId(contract.getFamilyId());
        row.setProgrammeNumber(number);
        row.setProposedOn(draft.on());
        row.setText(
                vault.seal(ControlSecrets.PROPOSED, draft.key(), draft.text().strip()));
        row.setReason(vault.seal(
                ControlSecrets.PROPOSED_BECAUSE, draft.key(), draft.reason().strip()));
        row.setEmployeeId(change.user().employeeId());
        row.setState(ProposalState.PROPOSED.code());
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        row.insert();
        journal.record(
                change,
                new ProposalEvent.ProgrammeChangeProposed(contract.getId(), draft.key()),
                contract.getId(),
                contract.getFamilyId(),
                contract.getPersonId());
        return draft.key();
    }

    /** @param number of the letter it went out with */
    @Transactional
    public void send(UUID id, LocalDate on, String number, Change change) {
        var row = forChange(id, change);
        if (ProposalState.of(row.getState()) == ProposalState.SENT) {
            return;
        }
        mustBe(row, ProposalState.PROPOSED);
        mustBeDay(on, row.getProposedOn(), change, "stepOn");
        if (number.length() > LONGEST_NUMBER) {
            throw new Refused("contracts.control.refused.number", LONGEST_NUMBER).on("number");
        }
        row.setSentOn(on);
        row.setSentNumber(number.strip());
        keep(row, ProposalState.SENT, change);
    }

    /** Accepted or declined by the body that concluded the contract. A refusal has its reason. */
    @Transactional
    public void answer(UUID id, boolean accepted, LocalDate on, String answer, Change change) {
        var row = forChange(id, change);
        var state = accepted ? ProposalState.ACCEPTED : ProposalState.DECLINED;
        if (ProposalState.of(row.getState()) == state) {
            return;
        }
        mustBe(row, ProposalState.SENT);
        mustBeDay(on, row.getSentOn(), change, "stepOn");
        if (!accepted || answer.length() > LONGEST) {
            mustBeText(answer, "answer");
        }
        close(row, state, on, answer, change);
    }

    /** Taken back by the centre before it was answered. */
    @Transactional
    public void withdraw(UUID id, LocalDate on, String because, Change change) {
        var row = forChange(id, change);
        if (ProposalState.of(row.getState()) == ProposalState.WITHDRAWN) {
            return;
        }
        if (!ProposalState.of(row.getState()).open()) {
            throw new Refused("contracts.proposal.refused.answered");
        }
        mustBeDay(on, row.getSentOn() == null ? row.getProposedOn() : row.getSentOn(), change, "stepOn");
        mustBeText(because, "answer");
        close(row, ProposalState.WITHDRAWN, on, because, change);
    }

    private ProposalRecord forChange(UUID id, Change change) {
        var row = db.selectFrom(PROPOSAL)
                .where(PROPOSAL.INSTITUTION_ID.eq(change.institution()), PROPOSAL.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        reach.forChange(row.getContractId(), ContractsPermissions.KEEP, change.user());
        return row;
    }

    private void close(ProposalRecord row, ProposalState state, LocalDate on, String answer, Change change) {
        row.setAnsweredOn(on);
        row.setAnswer(vault.seal(ControlSecrets.ANSWER, row.getId(), answer.strip()));
        keep(row, state, change);
    }

    private void keep(ProposalRecord row, ProposalState state, Change change) {
        row.setState(state.code());
        row.update();
        journal.record(
                change,
                new ProposalEvent.ProgrammeProposalMoved(row.getId(), state.code()),
                row.getContractId(),
                row.getFamilyId());
    }

    private static void mustBe(ProposalRecord row, ProposalState state) {
        var stands = ProposalState.of(row.getState());
        if (stands != state) {
            throw new Refused(
                    stands.open() ? "contracts.proposal.refused.not-sent" : "contracts.proposal.refused.answered");
        }
    }

    private static void mustBeText(String text, String field) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new Refused("contracts.proposal.refused." + field, LONGEST).on(field);
        }
    }

    private static void mustBeDay(LocalDate on, LocalDate earliest, Change change, String field) {
        if (on.isAfter(change.today())) {
            throw new Refused("contracts.outcome.refused.future").on(field);
        }
        if (on.isBefore(earliest)) {
            throw new Refused("contracts.outcome.refused.before-end", RussianDate.format(earliest)).on(field);
        }
    }
}
