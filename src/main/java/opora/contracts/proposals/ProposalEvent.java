package opora.contracts.proposals;

import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of proposals: ids and states, no word of what is proposed. */
sealed interface ProposalEvent extends JournalEvent {

    record ProgrammeChangeProposed(UUID contract, UUID proposal) implements ProposalEvent {}

    record ProgrammeProposalMoved(UUID proposal, String state) implements ProposalEvent {}

    record ProgrammeProposalsViewed(UUID contract) implements ProposalEvent {}
}
