package opora.people.erasure;

import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of erasures: which record, never whose name it was. */
sealed interface ErasureEvent extends JournalEvent {

    record FamilyErased(UUID familyId, UUID actId, ErasureReason reason, int persons, int texts)
            implements ErasureEvent {}

    record FamilyErasedAgain(UUID familyId, UUID actId, int persons, int texts) implements ErasureEvent {}

    record RetentionChanged(int years) implements ErasureEvent {}

    record ErasureActPrinted(UUID actId) implements ErasureEvent {}

    record RetentionOpened(int rows) implements ErasureEvent {}
}
