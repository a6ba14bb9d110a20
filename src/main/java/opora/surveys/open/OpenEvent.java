package opora.surveys.open;

import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of links, kiosks and waves: never who answered what, and of an anonymous one nothing at all. */
sealed interface OpenEvent extends JournalEvent {

    record SurveyLinkGiven(UUID link, String questionnaire, String kind, int days) implements OpenEvent {}

    record SurveyLinkRevoked(UUID link) implements OpenEvent {}

    record SurveyLinksListed(UUID family) implements OpenEvent {}

    record KioskOpened(UUID link, int hours) implements OpenEvent {}

    record KioskEnded(UUID link, boolean byPin) implements OpenEvent {}
}
