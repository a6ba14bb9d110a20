package opora.casework.review;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.JournalEvent;
import org.jspecify.annotations.Nullable;

/** What the journal keeps of reviews, ends of cases and what came after. */
sealed interface ReviewEvent extends JournalEvent {

    record ReviewsViewed(UUID familyId) implements ReviewEvent {}

    record ReviewsDueViewed(int families) implements ReviewEvent {}

    record WatchViewed(int families) implements ReviewEvent {}

    record ReviewRecorded(UUID familyId, UUID review, LocalDate on, LocalDate next) implements ReviewEvent {}

    record ReviewVoided(UUID familyId, UUID review) implements ReviewEvent {}

    record CaseOutcomeRecorded(UUID familyId, UUID caseId, String outcome) implements ReviewEvent {}

    record WatchNoted(UUID familyId, UUID caseId, int months) implements ReviewEvent {}

    record AfterCaseViewed(UUID familyId) implements ReviewEvent {}

    record AlumniRecorded(UUID familyId, @Nullable UUID personId, String part) implements ReviewEvent {}
}
