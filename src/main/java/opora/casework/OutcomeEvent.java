package opora.casework;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of outcomes; their evidence stands in the register only. */
sealed interface OutcomeEvent extends JournalEvent {

    record OutcomeNoted(UUID familyId, UUID outcomeId, String kind, LocalDate on) implements OutcomeEvent {}

    record OutcomeVoided(UUID familyId, UUID outcomeId) implements OutcomeEvent {}

    record OutcomesWithdrawn(UUID familyId) implements OutcomeEvent {}
}
