package opora.casework;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of the monitoring of families. What was found and decided stands in the register only. */
sealed interface MonitoringEvent extends JournalEvent {

    record MonitoringRecorded(UUID familyId, UUID monitoringId, LocalDate on) implements MonitoringEvent {}

    record MonitoringVoided(UUID familyId, UUID monitoringId) implements MonitoringEvent {}

    record MonitoringDecided(UUID familyId, UUID monitoringId, LocalDate on) implements MonitoringEvent {}

    record MonitoringWithdrawn(UUID familyId) implements MonitoringEvent {}
}
