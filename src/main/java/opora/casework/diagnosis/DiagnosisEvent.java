package opora.casework.diagnosis;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of a diagnosis: ids and kinds, no word of what was found. */
sealed interface DiagnosisEvent extends JournalEvent {

    record DiagnosisViewed(UUID familyId) implements DiagnosisEvent {}

    record FindingViewed(UUID familyId, UUID finding) implements DiagnosisEvent {}

    record FindingRecorded(UUID familyId, UUID finding, String kind, LocalDate on) implements DiagnosisEvent {}

    record FindingChecked(UUID familyId, UUID finding, String state) implements DiagnosisEvent {}

    record FindingEnded(UUID familyId, UUID finding, String how) implements DiagnosisEvent {}

    record FindingVoided(UUID familyId, UUID finding) implements DiagnosisEvent {}

    record ProblemListed(String code) implements DiagnosisEvent {}

    record ProblemUsed(String code, boolean active) implements DiagnosisEvent {}

    /** The list of families at high risk was opened. */
    record RisksViewed(int families) implements DiagnosisEvent {}
}
