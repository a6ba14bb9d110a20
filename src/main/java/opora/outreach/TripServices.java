package opora.outreach;

import static opora.outreach.db.Tables.TRIP_DELIVERY;
import static opora.outreach.db.Tables.TRIP_STOP;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.outreach.db.tables.records.TripDeliveryRecord;
import opora.outreach.db.tables.records.TripRecord;
import opora.platform.Change;
import opora.platform.Refused;
import opora.services.Channel;
import opora.services.DeliveryDraft;
import opora.services.RecordServices;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Services given on a trip: recorded like any other, on the day of the trip, and linked to it. */
@Service
public class TripServices {

    private final OpenTrip trips;
    private final RecordServices services;
    private final DSLContext db;

    TripServices(OpenTrip trips, RecordServices services, DSLContext db) {
        this.trips = trips;
        this.services = services;
        this.db = db;
    }

    /**
     * A service to a family of the trip.
     *
     * @param personId null for the whole family
     */
    public record Given(
            UUID serviceId,
            UUID familyId,
            @Nullable UUID personId,
            int quantity,
            @Nullable Integer minutes,
            UUID employeeId,
            @Nullable UUID partnerId) {}

    /** Sent again with the same key it records nothing new. The families were at home: it was given to them there. */
    @Transactional
    public List<UUID> record(UUID key, UUID tripId, List<Given> given, Change change) {
        var trip = trips.stillOn(change.user(), tripId);
        if (!trip.getStatus().equals(OutreachStatus.HELD.code())) {
            throw new Refused("outreach.refused.services-before-held").on("recipient");
        }
        given.forEach(each -> mustBeVisited(trip, each.familyId()));
        var drafts = given.stream()
                .map(each -> new DeliveryDraft(
                        each.serviceId(),
                        each.familyId(),
                        each.personId(),
                        trip.getOnDay(),
                        Channel.VISIT,
                        null,
                        each.quantity(),
                        each.minutes(),
                        each.employeeId(),
                        each.partnerId()))
                .toList();
        var ids = services.record(key, drafts, change);
        db.batch(ids.stream()
                        .map(id -> db.insertInto(TRIP_DELIVERY)
                                .set(new TripDeliveryRecord(change.institution(), id, tripId))
                                .onConflictDoNothing())
                        .toList())
                .execute();
        return ids;
    }

    /** Links services recorded elsewhere to the trips they were given on: a year of a demonstration. */
    @Transactional
    public void link(Map<UUID, UUID> tripOfDelivery, Change change) {
        Batches.insert(
                db,
                TRIP_DELIVERY,
                tripOfDelivery.entrySet().stream()
                        .map(each -> new TripDeliveryRecord(change.institution(), each.getKey(), each.getValue()))
                        .toList());
    }

    private void mustBeVisited(TripRecord trip, UUID family) {
        boolean visited = db.fetchExists(
                TRIP_STOP,
                TRIP_STOP.INSTITUTION_ID.eq(trip.getInstitutionId()),
                TRIP_STOP.TRIP_ID.eq(trip.getId()),
                TRIP_STOP.FAMILY_ID.eq(family),
                TRIP_STOP.OUTCOME.eq(StopOutcome.VISITED.code()));
        if (!visited) {
            throw new Refused("outreach.refused.not-visited").on("recipient");
        }
    }
}
