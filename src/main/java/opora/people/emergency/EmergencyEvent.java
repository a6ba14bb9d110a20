package opora.people.emergency;

import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of doors broken in an emergency. The reason stands with the access itself, sealed. */
sealed interface EmergencyEvent extends JournalEvent {

    record EmergencyOpened(UUID accessId, UUID familyId) implements EmergencyEvent {}

    /** Somebody asked for a family that is not there, or is not restricted. */
    record EmergencyNotFound() implements EmergencyEvent {}

    record EmergencyJudged(UUID accessId, UUID familyId, Verdict verdict) implements EmergencyEvent {}

    record EmergencyInboxOpened(int rows) implements EmergencyEvent {}
}
