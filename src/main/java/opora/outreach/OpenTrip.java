package opora.outreach;

import static opora.outreach.db.Tables.TRIP;

import java.util.UUID;
import opora.outreach.db.tables.records.TripRecord;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Finds the trip that is to be changed and holds it until the transaction ends. */
@Component
class OpenTrip {

    private final DSLContext db;
    private final Policy policy;
    private final OutreachReach reach;

    OpenTrip(DSLContext db, Policy policy, OutreachReach reach) {
        this.db = db;
        this.policy = policy;
        this.reach = reach;
    }

    TripRecord openTo(User user, UUID id) {
        policy.mustHold(user, OutreachPermissions.EDIT);
        return db.selectFrom(TRIP)
                .where(
                        TRIP.INSTITUTION_ID.eq(user.institutionId()),
                        TRIP.ID.eq(id),
                        reach.trips(OutreachPermissions.EDIT, user))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    /** A cancelled trip stays as it was. */
    TripRecord stillOn(User user, UUID id) {
        var trip = openTo(user, id);
        if (trip.getStatus().equals(OutreachStatus.CANCELLED.code())) {
            throw new Refused("outreach.refused.trip-cancelled");
        }
        return trip;
    }
}
