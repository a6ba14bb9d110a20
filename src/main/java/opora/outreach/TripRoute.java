package opora.outreach;

import static opora.outreach.db.Tables.TRIP_SETTLEMENT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.audit.Journal;
import opora.outreach.OutreachEvent.TripRouteChanged;
import opora.outreach.db.tables.records.TripRecord;
import opora.outreach.db.tables.records.TripSettlementRecord;
import opora.platform.Change;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The settlements of a trip in the order they are reached. */
@Service
public class TripRoute {

    private final OpenTrip trips;
    private final TripGround ground;
    private final DSLContext db;
    private final Journal journal;

    TripRoute(OpenTrip trips, TripGround ground, DSLContext db, Journal journal) {
        this.trips = trips;
        this.ground = ground;
        this.db = db;
        this.journal = journal;
    }

    @Transactional
    public void add(UUID tripId, UUID settlement, Change change) {
        var trip = trips.stillOn(change.user(), tripId);
        var route = of(trip);
        if (route.contains(settlement)) {
            throw new Refused("outreach.refused.settlement-twice").on("settlementId");
        }
        ground.read(change.institution(), Set.of(), Set.of(), Set.of(settlement))
                .mustKnowSettlement(settlement, "settlementId");
        route.add(settlement);
        write(trip, route, change);
    }

    /** Nothing changes when it is not on the route. */
    @Transactional
    public void remove(UUID tripId, UUID settlement, Change change) {
        var trip = trips.stillOn(change.user(), tripId);
        var route = of(trip);
        if (route.remove(settlement)) {
            write(trip, route, change);
        }
    }

    /** One place nearer to the start or to the end; at the end of the route nothing changes. */
    @Transactional
    public void move(UUID tripId, UUID settlement, boolean earlier, Change change) {
        var trip = trips.stillOn(change.user(), tripId);
        var route = of(trip);
        int from = route.indexOf(settlement);
        int to = earlier ? from - 1 : from + 1;
        if (from >= 0 && to >= 0 && to < route.size()) {
            Collections.swap(route, from, to);
            write(trip, route, change);
        }
    }

    private List<UUID> of(TripRecord trip) {
        return new ArrayList<>(db.select(TRIP_SETTLEMENT.SETTLEMENT_ID)
                .from(TRIP_SETTLEMENT)
                .where(
                        TRIP_SETTLEMENT.INSTITUTION_ID.eq(trip.getInstitutionId()),
                        TRIP_SETTLEMENT.TRIP_ID.eq(trip.getId()))
                .orderBy(TRIP_SETTLEMENT.PLACE)
                .fetch(TRIP_SETTLEMENT.SETTLEMENT_ID));
    }

    private void write(TripRecord trip, List<UUID> route, Change change) {
        db.deleteFrom(TRIP_SETTLEMENT)
                .where(
                        TRIP_SETTLEMENT.INSTITUTION_ID.eq(trip.getInstitutionId()),
                        TRIP_SETTLEMENT.TRIP_ID.eq(trip.getId()))
                .execute();
        var rows = new ArrayList<TripSettlementRecord>();
        route.forEach(
                each -> rows.add(new TripSettlementRecord(trip.getInstitutionId(), trip.getId(), each, rows.size())));
        Batches.insert(db, TRIP_SETTLEMENT, rows);
        journal.record(change, new TripRouteChanged(trip.getId(), route), trip.getId());
    }
}
