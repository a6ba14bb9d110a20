package opora.outreach;

import static opora.outreach.db.Tables.TRIP_SETTLEMENT;
import static opora.outreach.db.Tables.TRIP_SIGNAL;
import static opora.outreach.db.Tables.TRIP_STOP;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.signals.Signals;
import opora.outreach.OutreachEvent.TripSignalAdded;
import opora.outreach.OutreachEvent.TripSignalRemoved;
import opora.outreach.db.tables.records.TripRecord;
import opora.outreach.db.tables.records.TripSignalRecord;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signals that are looked into on a trip. Of a family of the register nothing is marked twice: what became of the visit to the family
 * became of its signal. The signal is told, and counts its term by it.
 */
@Service
public class TripSignals {

    private final OpenTrip trips;
    private final TripStops stops;
    private final TripRoute route;
    private final RecordTrips recordTrips;
    private final Signals signals;
    private final Families families;
    private final DSLContext db;
    private final Journal journal;

    TripSignals(
            OpenTrip trips,
            TripStops stops,
            TripRoute route,
            RecordTrips recordTrips,
            Signals signals,
            Families families,
            DSLContext db,
            Journal journal) {
        this.trips = trips;
        this.stops = stops;
        this.route = route;
        this.recordTrips = recordTrips;
        this.signals = signals;
        this.families = families;
        this.db = db;
        this.journal = journal;
    }

    /** A trip of its own for the signal. */
    @Transactional
    public UUID plan(UUID signal, TripDraft draft, Change change) {
        var id = recordTrips.record(draft, change);
        add(id, signal, change);
        return id;
    }

    /** Its family and its settlement join the trip. On a trip that was held the place was visited. Added twice nothing changes. */
    @Transactional
    public void add(UUID tripId, UUID signalId, Change change) {
        var trip = trips.stillOn(change.user(), tripId);
        var signal = signals.toCheck(signalId, change);
        if (trip.getOnDay().isBefore(signal.receivedOn())) {
            throw new Refused("outreach.refused.signal-later", signal.number(), RussianDate.format(signal.receivedOn()))
                    .on("tripId");
        }
        if (db.fetchExists(TRIP_SIGNAL, of(trip).and(TRIP_SIGNAL.SIGNAL_ID.eq(signalId)))) {
            return;
        }
        takeAlong(trip, signal, change);
        db.insertInto(TRIP_SIGNAL)
                .set(TRIP_SIGNAL.INSTITUTION_ID, trip.getInstitutionId())
                .set(TRIP_SIGNAL.TRIP_ID, tripId)
                .set(TRIP_SIGNAL.SIGNAL_ID, signalId)
                .set(TRIP_SIGNAL.OUTCOME, (isHeld(trip) ? StopOutcome.VISITED : StopOutcome.PLANNED).code())
                .execute();
        journal.record(change, new TripSignalAdded(tripId, signalId), tripId, signalId);
        signals.visited(signalId, trip.getLeaderId(), change);
    }

    private void takeAlong(TripRecord trip, Signals.ToCheck signal, Change change) {
        var family = signal.familyId();
        if (family != null
                && !families.allowed(OutreachPermissions.EDIT, List.of(family), change.user())
                        .isEmpty()) {
            stops.add(trip.getId(), List.of(family), change);
        }
        var place = signal.settlementId();
        if (place != null
                && !db.fetchExists(
                        TRIP_SETTLEMENT,
                        TRIP_SETTLEMENT
                                .INSTITUTION_ID
                                .eq(trip.getInstitutionId())
                                .and(TRIP_SETTLEMENT.TRIP_ID.eq(trip.getId()))
                                .and(TRIP_SETTLEMENT.SETTLEMENT_ID.eq(place)))) {
            route.add(trip.getId(), place, change);
        }
    }

    /** The family stays on the trip: it is taken off by itself. */
    @Transactional
    public void remove(UUID tripId, UUID signalId, Change change) {
        var trip = trips.stillOn(change.user(), tripId);
        signals.mustCheck(signalId, change);
        int removed = db.deleteFrom(TRIP_SIGNAL)
                .where(of(trip), TRIP_SIGNAL.SIGNAL_ID.eq(signalId))
                .execute();
        if (removed > 0) {
            journal.record(change, new TripSignalRemoved(tripId, signalId), tripId, signalId);
            signals.visited(signalId, trip.getLeaderId(), change);
        }
    }

    /** What became of the signals of a trip that is held; of those with a family on it, what became of the visit to the family. */
    void write(TripRecord trip, Map<UUID, StopOutcome> marked, Change change) {
        var rows = rows(trip);
        if (rows.isEmpty()) {
            return;
        }
        var ofSignals = signals.families(
                trip.getInstitutionId(),
                rows.stream().map(TripSignalRecord::getSignalId).toList());
        var visits = db.select(TRIP_STOP.FAMILY_ID, TRIP_STOP.OUTCOME)
                .from(TRIP_STOP)
                .where(TRIP_STOP.INSTITUTION_ID.eq(trip.getInstitutionId()), TRIP_STOP.TRIP_ID.eq(trip.getId()))
                .fetchMap(TRIP_STOP.FAMILY_ID, TRIP_STOP.OUTCOME);
        for (var row : rows) {
            var outcome = marked.get(row.getSignalId());
            var byFamily = visits.get(ofSignals.get(row.getSignalId()));
            row.setOutcome(Objects.requireNonNullElse(byFamily, outcome == null ? row.getOutcome() : outcome.code()));
            row.update();
            signals.visited(row.getSignalId(), trip.getLeaderId(), change);
        }
    }

    /** The day of the trip, or whether it took place, has changed. */
    void recount(TripRecord trip, Change change) {
        rows(trip).forEach(row -> signals.visited(row.getSignalId(), trip.getLeaderId(), change));
    }

    Set<UUID> of(UUID institution, UUID[] trips) {
        return db.select(TRIP_SIGNAL.SIGNAL_ID)
                .from(TRIP_SIGNAL)
                .where(TRIP_SIGNAL.INSTITUTION_ID.eq(institution), TRIP_SIGNAL.TRIP_ID.eq(any(trips)))
                .fetchSet(TRIP_SIGNAL.SIGNAL_ID);
    }

    /** Trips on which these were looked into are there no more. */
    void forget(Collection<UUID> told, Change change) {
        told.forEach(each -> signals.visited(each, null, change));
    }

    private List<TripSignalRecord> rows(TripRecord trip) {
        return db.selectFrom(TRIP_SIGNAL)
                .where(of(trip))
                .orderBy(TRIP_SIGNAL.SIGNAL_ID)
                .fetch();
    }

    private static boolean isHeld(TripRecord trip) {
        return trip.getStatus().equals(OutreachStatus.HELD.code());
    }

    private static Condition of(TripRecord trip) {
        return TRIP_SIGNAL.INSTITUTION_ID.eq(trip.getInstitutionId()).and(TRIP_SIGNAL.TRIP_ID.eq(trip.getId()));
    }
}
