package opora.learning;

import java.util.List;
import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of the registers. */
final class LearningEvents {

    private LearningEvents() {}

    record LearningEntered(String register, UUID entry) implements JournalEvent {}

    record LearningCorrected(String register, UUID entry, List<String> fields) implements JournalEvent {}

    record LearningVoided(String register, UUID entry) implements JournalEvent {}

    record LearningWithdrawn(String register, int entries) implements JournalEvent {}

    record CaseDiscussed(UUID entry, UUID family) implements JournalEvent {}

    record CaseReleased(UUID entry, UUID family) implements JournalEvent {}

    record ChannelSaved(String code, boolean active) implements JournalEvent {}
}
