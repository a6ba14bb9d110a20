package opora.casework.accompaniment;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.JournalEvent;
import org.jspecify.annotations.Nullable;

/** What the journal keeps of the accompaniment of a family: days, codes and ids, never what was written. */
sealed interface AccompanimentEvent extends JournalEvent {

    record CaseworkViewed(UUID familyId) implements AccompanimentEvent {}

    record ContactsViewed(UUID familyId) implements AccompanimentEvent {}

    record CausesViewed(UUID familyId) implements AccompanimentEvent {}

    record StandingSet(UUID familyId, UUID standing, String axis, String code, LocalDate since)
            implements AccompanimentEvent {}

    record StandingVoided(UUID familyId, UUID standing) implements AccompanimentEvent {}

    record ContactRecorded(UUID familyId, UUID contact, LocalDate on, String kind) implements AccompanimentEvent {}

    record ContactVoided(UUID familyId, UUID contact) implements AccompanimentEvent {}

    record CauseFound(UUID familyId, UUID cause, @Nullable UUID personId, LocalDate on) implements AccompanimentEvent {}

    record CauseGone(UUID familyId, UUID cause, LocalDate on) implements AccompanimentEvent {}

    record CauseVoided(UUID familyId, UUID cause) implements AccompanimentEvent {}

    record TeamMemberJoined(
            UUID familyId, UUID member, @Nullable UUID employeeId, LocalDate since) implements AccompanimentEvent {}

    record TeamMemberLeft(UUID familyId, UUID member, LocalDate until) implements AccompanimentEvent {}

    record LevelNormsChanged(String level, int contactDays, int reviewDays) implements AccompanimentEvent {}
}
