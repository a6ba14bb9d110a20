package opora.institution;

import java.util.List;
import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps about the institution, its staff and its sections. */
final class InstitutionEvents {

    private InstitutionEvents() {}

    record InstitutionChanged(List<String> fields) implements JournalEvent {}

    record DepartmentAdded(UUID department) implements JournalEvent {}

    record DepartmentRenamed(UUID department) implements JournalEvent {}

    record PositionAdded(UUID position) implements JournalEvent {}

    record PositionRenamed(UUID position) implements JournalEvent {}

    record EmployeeHired(UUID employee) implements JournalEvent {}

    record EmployeeChanged(UUID employee, List<String> fields) implements JournalEvent {}

    record EmployeeReturned(UUID employee) implements JournalEvent {}

    record SectionOpened(UUID section) implements JournalEvent {}

    record SectionChanged(UUID section, List<String> fields) implements JournalEvent {}

    record SectionAssigned(UUID section, UUID employee, UUID assignment) implements JournalEvent {}

    record AssignmentEnded(UUID section, UUID employee, UUID assignment) implements JournalEvent {}

    record ContactAdded(UUID section, UUID contact) implements JournalEvent {}

    record ContactChanged(UUID section, UUID contact) implements JournalEvent {}

    record ContactRemoved(UUID section, UUID contact) implements JournalEvent {}

    record CalendarYearLoaded(int year, int days) implements JournalEvent {}

    record StructureWithdrawn(int sections, int employees, int departments) implements JournalEvent {}
}
