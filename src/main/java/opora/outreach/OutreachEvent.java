package opora.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.audit.JournalEvent;
import org.jspecify.annotations.Nullable;

/** What the journal keeps of trips and meetings: ids, codes and dates, no word of what was written about a family. */
sealed interface OutreachEvent extends JournalEvent {

    record TripRecorded(UUID trip, LocalDate on, String form, String status) implements OutreachEvent {}

    /** @param fields those that differ from before */
    record TripCorrected(UUID trip, List<String> fields) implements OutreachEvent {}

    record TripRouteChanged(UUID trip, List<UUID> settlements) implements OutreachEvent {}

    record TripCrewChanged(UUID trip, String how) implements OutreachEvent {}

    record TripFamilyAdded(UUID trip, UUID family) implements OutreachEvent {}

    record TripFamilyRemoved(UUID trip, UUID family) implements OutreachEvent {}

    record TripVisitMarked(UUID trip, UUID family, String outcome) implements OutreachEvent {}

    record TripSignalAdded(UUID trip, UUID signal) implements OutreachEvent {}

    record TripSignalRemoved(UUID trip, UUID signal) implements OutreachEvent {}

    record TripHeld(UUID trip) implements OutreachEvent {}

    record TripCancelled(UUID trip) implements OutreachEvent {}

    record TripsWithdrawn(List<UUID> trips) implements OutreachEvent {}

    record MeetingRecorded(UUID meeting, LocalDate on, String kind, String status) implements OutreachEvent {}

    record MeetingCorrected(UUID meeting, LocalDate on, String kind, String status) implements OutreachEvent {}

    record MeetingCancelled(UUID meeting) implements OutreachEvent {}

    record MeetingLinked(UUID meeting, @Nullable UUID conference) implements OutreachEvent {}

    record MeetingsWithdrawn(List<UUID> meetings) implements OutreachEvent {}
}
