package opora.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.audit.JournalEvent;
import org.jspecify.annotations.Nullable;

/** What the journal keeps of a change in the register: ids, codes, dates and names of fields. */
public sealed interface PeopleEvent extends JournalEvent {

    record FamilyRegistered(
            UUID familyId, LocalDate registeredOn, @Nullable UUID sectionId, List<UUID> personIds)
            implements PeopleEvent {}

    record RestrictionStarted(UUID familyId, UUID restrictionId, String restriction, LocalDate from)
            implements PeopleEvent {}

    record RestrictionEnded(UUID familyId, UUID restrictionId, String restriction, LocalDate on)
            implements PeopleEvent {}

    record InsiderNamed(UUID familyId, UUID employeeId) implements PeopleEvent {}

    record InsiderReleased(UUID familyId, UUID employeeId) implements PeopleEvent {}

    record AddressOpened(UUID familyId) implements PeopleEvent {}

    record MemberAdded(UUID familyId, UUID membershipId, UUID personId, String role, LocalDate since)
            implements PeopleEvent {}

    record MemberLeft(UUID familyId, UUID membershipId, UUID personId, LocalDate on) implements PeopleEvent {}

    record FamilyMoved(
            UUID familyId, UUID residenceId, @Nullable UUID sectionId, LocalDate since) implements PeopleEvent {}

    record StatusStarted(
            UUID familyId,
            UUID statusId,
            String axis,
            String status,
            LocalDate from,
            @Nullable LocalDate to) implements PeopleEvent {}

    record StatusEnded(UUID familyId, UUID statusId, String axis, String status, LocalDate on) implements PeopleEvent {}

    record CategoryStarted(
            UUID familyId,
            UUID categoryId,
            @Nullable UUID personId,
            String code,
            LocalDate from,
            @Nullable LocalDate to)
            implements PeopleEvent {}

    record CategoryEnded(UUID familyId, UUID categoryId, String code, LocalDate on) implements PeopleEvent {}

    record CuratorAppointed(UUID familyId, UUID employeeId, LocalDate since) implements PeopleEvent {}

    record PersonCorrected(UUID personId, List<String> fields) implements PeopleEvent {}

    record FamilyRenamed(UUID familyId) implements PeopleEvent {}

    record RegistrationWithdrawn(UUID familyId) implements PeopleEvent {}

    record FamilyOpened(UUID familyId) implements PeopleEvent {}

    record PersonOpened(UUID personId) implements PeopleEvent {}
}
