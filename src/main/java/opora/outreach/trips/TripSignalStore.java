package opora.outreach.trips;

import static opora.outreach.db.Tables.TRIP_SIGNAL;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opora.casework.signals.SignalCard;
import opora.casework.signals.SignalUrgency;
import opora.casework.signals.Signals;
import opora.outreach.StopOutcome;
import opora.outreach.trips.TripCard.Told;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The signals of a trip, as far as the reader may see them. */
@Repository
class TripSignalStore {

    private final DSLContext db;
    private final Signals signals;

    TripSignalStore(DSLContext db, Signals signals) {
        this.db = db;
        this.signals = signals;
    }

    List<Told> of(User user, UUID trip) {
        return db
                .select(TRIP_SIGNAL.SIGNAL_ID, TRIP_SIGNAL.OUTCOME)
                .from(TRIP_SIGNAL)
                .where(TRIP_SIGNAL.INSTITUTION_ID.eq(user.institutionId()), TRIP_SIGNAL.TRIP_ID.eq(trip))
                .orderBy(TRIP_SIGNAL.SIGNAL_ID)
                .fetch()
                .stream()
                .flatMap(row -> signals.find(user, row.value1()).map(card -> told(card, row.value2())).stream())
                .toList();
    }

    private static Told told(SignalCard card, String outcome) {
        var line = card.line();
        return new Told(
                card.id(),
                line.number(),
                line.urgency() == SignalUrgency.EMERGENCY,
                card.familyId(),
                line.familyName() == null ? card.whom() : line.familyName(),
                address(card),
                card.path(),
                StopOutcome.of(outcome));
    }

    static String address(SignalCard card) {
        return Stream.of(card.line().settlement(), card.address())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** The trips a signal is on. */
    Set<UUID> trips(UUID institution, UUID signal) {
        return db.select(TRIP_SIGNAL.TRIP_ID)
                .from(TRIP_SIGNAL)
                .where(TRIP_SIGNAL.INSTITUTION_ID.eq(institution), TRIP_SIGNAL.SIGNAL_ID.eq(signal))
                .fetchSet(TRIP_SIGNAL.TRIP_ID);
    }
}
