package opora.institution;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.JournalEvent;

/** An employee left; the given day was the last one at work. */
public record EmployeeDismissed(UUID institutionId, UUID employeeId, LocalDate on) implements JournalEvent {}
