package opora.contracts.proposals;

import java.time.LocalDate;
import java.util.UUID;

/** What is proposed to be changed in a programme, and why. @param key the form's own id, so that sent twice it is written once */
public record ProposalDraft(UUID key, UUID contractId, LocalDate on, String text, String reason) {}
