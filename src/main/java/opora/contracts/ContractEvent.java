package opora.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of contracts: ids, codes and days, no amount and no word about a family. */
sealed interface ContractEvent extends JournalEvent {

    record ContractConcluded(UUID contract, String direction) implements ContractEvent {}

    record ContractCorrected(UUID contract, List<String> fields) implements ContractEvent {}

    record ContractOver(UUID contract, String state, LocalDate on) implements ContractEvent {}

    record ContractsWithdrawn(UUID family) implements ContractEvent {}

    record ContractVoided(UUID contract) implements ContractEvent {}

    record ContractIncomeAssessed(UUID contract, String stage) implements ContractEvent {}

    record ContractMeasurePlanned(UUID contract, UUID measure, String kind) implements ContractEvent {}

    record ContractMeasureCorrected(UUID measure) implements ContractEvent {}

    record ContractMeasureDone(UUID measure, LocalDate on) implements ContractEvent {}

    record ContractMeasureReopened(UUID measure) implements ContractEvent {}

    record AdaptationProgrammeChanged(UUID contract, int number) implements ContractEvent {}

    record NeedDeclared(UUID contract, UUID need, String kind) implements ContractEvent {}

    record NeedMet(UUID need, LocalDate on) implements ContractEvent {}

    record NeedWithdrawn(UUID need, LocalDate on) implements ContractEvent {}

    record NeedReopened(UUID need) implements ContractEvent {}

    record ProgrammeAnalysed(UUID contract, LocalDate on) implements ContractEvent {}

    record SubsistenceEntered(String group, LocalDate from) implements ContractEvent {}

    record DirectionRuleEntered(String direction, LocalDate from) implements ContractEvent {}

    record StatusListFormed(UUID list, int members) implements ContractEvent {}

    record StatusListJoined(UUID list, String source) implements ContractEvent {}

    record StatusListLeft(UUID list) implements ContractEvent {}
}
