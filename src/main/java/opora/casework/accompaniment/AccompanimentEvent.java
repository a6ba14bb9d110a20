package opora.casework.accompaniment;

import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of the accompaniment of a family: days, codes and ids, never what was written. */
sealed interface AccompanimentEvent extends JournalEvent {

    record CaseworkViewed(UUID familyId) implements AccompanimentEvent {}
}
