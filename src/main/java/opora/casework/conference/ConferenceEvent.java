package opora.casework.conference;

import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of conferences: ids and codes, no word of what was said. */
sealed interface ConferenceEvent extends JournalEvent {

    record ConferencePlanned(UUID conference, String kind) implements ConferenceEvent {}

    record ConferenceFamilyAdded(UUID conference, UUID family) implements ConferenceEvent {}

    record AgendaChanged(UUID conference, UUID family) implements ConferenceEvent {}

    record ConferenceHeld(UUID conference) implements ConferenceEvent {}

    record ConferenceCancelled(UUID conference) implements ConferenceEvent {}

    record MinutesKept(UUID conference, UUID family) implements ConferenceEvent {}

    record ConferenceDecided(UUID conference, UUID decision) implements ConferenceEvent {}

    record DecisionDone(UUID decision) implements ConferenceEvent {}

    record DecisionWithdrawn(UUID decision) implements ConferenceEvent {}

    record ConferenceViewed(UUID conference) implements ConferenceEvent {}

    record MinutesTaken(UUID conference) implements ConferenceEvent {}

    record HandoutTaken(UUID conference) implements ConferenceEvent {}

    record DecisionsListed() implements ConferenceEvent {}

    record DecisionViewed(UUID decision) implements ConferenceEvent {}
}
