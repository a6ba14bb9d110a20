package opora.contracts.outcome;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of outcomes: codes and days, no word about a family. */
sealed interface ContractOutcomeEvent extends JournalEvent {

    record ContractOutcomeRecorded(UUID contract, String completion, int causesRemoved)
            implements ContractOutcomeEvent {}

    record ContractOutcomeCorrected(UUID contract, String completion, int causesRemoved)
            implements ContractOutcomeEvent {}

    record ContractOutcomeViewed(UUID contract) implements ContractOutcomeEvent {}

    record StatusAssessed(UUID contract, int attributes) implements ContractOutcomeEvent {}

    record AfterContractChecked(UUID contract, LocalDate point, String living) implements ContractOutcomeEvent {}

    record EffectReported(UUID contract, LocalDate on) implements ContractOutcomeEvent {}
}
