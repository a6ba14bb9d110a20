package opora.access.feed;

import java.util.UUID;
import opora.audit.JournalEvent;

sealed interface FeedEvent extends JournalEvent {

    record CalendarLinkMade(UUID account) implements FeedEvent {}

    record CalendarLinkRevoked(UUID account) implements FeedEvent {}
}
