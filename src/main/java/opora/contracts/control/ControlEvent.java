package opora.contracts.control;

import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of monthly control: months, marks and numbers, no word of what was seen or bought. */
sealed interface ControlEvent extends JournalEvent {

    record ContractControlled(UUID contract, String month, String mark, int measures, int documents)
            implements ControlEvent {}

    record ControlCorrected(UUID contract, String month, String mark, int measures, int documents)
            implements ControlEvent {}

    record ControlOpened(String month) implements ControlEvent {}
}
