package opora.surveys.reviews;

import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of the book: no word of it. */
sealed interface BookEvent extends JournalEvent {

    record BookEntryRecorded(UUID review, String kind, String way) implements BookEvent {}

    record BookEntryAnswered(UUID review) implements BookEvent {}

    record BookEntryVoided(UUID review) implements BookEvent {}

    record BookEntryViewed(UUID review) implements BookEvent {}

    record BookListed() implements BookEvent {}
}
