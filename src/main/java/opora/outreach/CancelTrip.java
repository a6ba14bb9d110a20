package opora.outreach;

import static opora.outreach.db.Tables.TRIP_DELIVERY;
import static opora.outreach.db.Tables.TRIP_STOP;
import static opora.services.views.Tables.FACT;
import static org.jooq.impl.DSL.selectOne;

import java.util.UUID;
import opora.audit.Journal;
import opora.outreach.OutreachEvent.TripCancelled;
import opora.outreach.db.tables.records.TripRecord;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A trip that did not take place, or was never made and recorded by mistake: it stays, with its reason, and is counted nowhere. */
@Service
public class CancelTrip {

    private final OpenTrip trips;
    private final TripSignals signals;
    private final DSLContext db;
    private final Journal journal;
    private final Vault vault;

    CancelTrip(OpenTrip trips, TripSignals signals, DSLContext db, Journal journal, Vault vault) {
        this.trips = trips;
        this.signals = signals;
        this.db = db;
        this.journal = journal;
        this.vault = vault;
    }

    /** The reason is that of the change. Cancelled a second time nothing happens and the first reason stays. */
    @Transactional
    public void cancel(UUID id, Change change) {
        var trip = trips.openTo(change.user(), id);
        Rules.mustGiveReason(change.reason());
        if (trip.getStatus().equals(OutreachStatus.CANCELLED.code())) {
            return;
        }
        mustHaveNoServices(trip);
        trip.setStatus(OutreachStatus.CANCELLED.code());
        trip.setCancelReason(vault.seal(
                OutreachSecrets.TRIP_CANCEL_REASON, id, change.reason().strip()));
        trip.update();
        db.update(TRIP_STOP)
                .set(TRIP_STOP.OUTCOME, StopOutcome.PLANNED.code())
                .where(TRIP_STOP.INSTITUTION_ID.eq(trip.getInstitutionId()), TRIP_STOP.TRIP_ID.eq(id))
                .execute();
        journal.record(change, new TripCancelled(id), id);
        signals.recount(trip, change);
    }

    private void mustHaveNoServices(TripRecord trip) {
        boolean served = db.fetchExists(selectOne()
                .from(TRIP_DELIVERY)
                .join(FACT)
                .on(FACT.INSTITUTION_ID.eq(TRIP_DELIVERY.INSTITUTION_ID), FACT.FACT_ID.eq(TRIP_DELIVERY.DELIVERY_ID))
                .where(
                        TRIP_DELIVERY.INSTITUTION_ID.eq(trip.getInstitutionId()),
                        TRIP_DELIVERY.TRIP_ID.eq(trip.getId())));
        if (served) {
            throw new Refused("outreach.refused.trip-served").on("reason");
        }
    }
}
