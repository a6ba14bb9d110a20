package opora.contracts.proposals;

import static opora.contracts.db.Tables.PROGRAMME;
import static opora.contracts.db.Tables.PROPOSAL;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.contracts.control.ControlSecrets;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads the proposals of a contract, the newest first. Reach is asked before. */
@Repository
class ProposalSelect {

    private final DSLContext db;
    private final Vault vault;

    ProposalSelect(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    Optional<UUID> contractOf(UUID institution, UUID proposal) {
        return db.select(PROPOSAL.CONTRACT_ID)
                .from(PROPOSAL)
                .where(PROPOSAL.INSTITUTION_ID.eq(institution), PROPOSAL.ID.eq(proposal))
                .fetchOptional(PROPOSAL.CONTRACT_ID);
    }

    List<ProposalLine> of(UUID institution, UUID contract) {
        var later = field(select(min(PROGRAMME.NUMBER))
                .from(PROGRAMME)
                .where(
                        PROGRAMME.INSTITUTION_ID.eq(PROPOSAL.INSTITUTION_ID),
                        PROGRAMME.CONTRACT_ID.eq(PROPOSAL.CONTRACT_ID),
                        PROGRAMME.NUMBER.gt(PROPOSAL.PROGRAMME_NUMBER)));
        return db.select(PROPOSAL.fields())
                .select(EMPLOYEE_CARD.SHORT_NAME, later)
                .from(PROPOSAL)
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(PROPOSAL.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(PROPOSAL.EMPLOYEE_ID))
                .where(PROPOSAL.INSTITUTION_ID.eq(institution), PROPOSAL.CONTRACT_ID.eq(contract))
                .orderBy(PROPOSAL.PROPOSED_ON.desc(), PROPOSAL.ID.desc())
                .fetch(row -> {
                    var id = row.get(PROPOSAL.ID);
                    var state = ProposalState.of(row.get(PROPOSAL.STATE));
                    return new ProposalLine(
                            id,
                            row.get(PROPOSAL.PROGRAMME_NUMBER),
                            row.get(PROPOSAL.PROPOSED_ON),
                            vault.open(ControlSecrets.PROPOSED, id, row.get(PROPOSAL.TEXT)),
                            vault.open(ControlSecrets.PROPOSED_BECAUSE, id, row.get(PROPOSAL.REASON)),
                            row.get(EMPLOYEE_CARD.SHORT_NAME),
                            state,
                            row.get(PROPOSAL.SENT_ON),
                            row.get(PROPOSAL.SENT_NUMBER),
                            row.get(PROPOSAL.ANSWERED_ON),
                            vault.open(ControlSecrets.ANSWER, id, row.get(PROPOSAL.ANSWER)),
                            state == ProposalState.ACCEPTED ? row.get(later) : null);
                });
    }
}
