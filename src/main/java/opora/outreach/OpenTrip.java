package opora.outreach;

import static opora.outreach.db.Tables.TRIP;

import java.util.UUID;
import opora.outreach.db.tables.records.TripRecord;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Finds the trip that is to be changed and holds it until the transaction ends. */
@Component
class OpenTrip {

    private final DSLContext db;
    private final OutreachReach reach;

    OpenTrip(DSLContext db, OutreachReach reach) {
        this.db = db;
        this.reach = reach;
    }

    TripRecord inReachOf(User user, UUID id) {
        return db.selectFrom(TRIP)
                .where(TRIP.INSTITUTION_ID.eq(user.institutionId()), TRIP.ID.eq(id), reach.trips(user))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    /** A cancelled trip stays as it was. */
    TripRecord stillOn(User user, UUID id) {
        var trip = inReachOf(user, id);
        if (trip.getStatus().equals(OutreachStatus.CANCELLED.code())) {
            throw new Refused("outreach.refused.trip-cancelled");
        }
        return trip;
    }
}
