package opora.casework;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of a family coming to and leaving the service. */
sealed interface CaseEvent extends JournalEvent {

    record CaseOpened(UUID familyId, UUID caseId, LocalDate on) implements CaseEvent {}

    record RemovedFromService(UUID familyId, UUID caseId, LocalDate on, String reason) implements CaseEvent {}
}
