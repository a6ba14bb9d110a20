package opora.outreach;

import static opora.outreach.db.Tables.TRIP_DELIVERY;
import static opora.outreach.db.Tables.TRIP_STOP;
import static opora.services.views.Tables.FACT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.outreach.OutreachEvent.TripFamilyAdded;
import opora.outreach.OutreachEvent.TripFamilyRemoved;
import opora.outreach.OutreachEvent.TripVisitMarked;
import opora.outreach.db.tables.records.TripRecord;
import opora.outreach.db.tables.records.TripStopRecord;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The families of a trip: to whom it goes, and what became of it. */
@Service
public class TripStops {

    private final OpenTrip trips;
    private final Families families;
    private final DSLContext db;
    private final Journal journal;
    private final Vault vault;
    private final TripRows tripRows;

    TripStops(OpenTrip trips, Families families, DSLContext db, Journal journal, Vault vault, TripRows tripRows) {
        this.trips = trips;
        this.families = families;
        this.db = db;
        this.journal = journal;
        this.vault = vault;
        this.tripRows = tripRows;
    }

    /** Those that are there already stay as they are. On a trip that was held they were visited. */
    @Transactional
    public void add(UUID tripId, Collection<UUID> familyIds, Change change) {
        var trip = trips.stillOn(change.user(), tripId);
        families.must(OutreachPermissions.EDIT, familyIds, change.user());
        var fresh = new ArrayList<>(new HashSet<>(familyIds));
        fresh.removeAll(
                db.select(TRIP_STOP.FAMILY_ID).from(TRIP_STOP).where(of(trip)).fetch(TRIP_STOP.FAMILY_ID));
        int place = db.select(coalesce(max(TRIP_STOP.PLACE), val(-1)))
                        .from(TRIP_STOP)
                        .where(of(trip))
                        .fetchSingle()
                        .value1()
                + 1;
        var rows = new ArrayList<TripStopRecord>();
        for (var family : fresh) {
            rows.add(tripRows.stop(trip, place + rows.size(), new StopDraft(family, StopOutcome.VISITED, "")));
        }
        Batches.insert(db, TRIP_STOP, rows);
        journal.recordAll(
                change,
                fresh.stream()
                        .map(family -> Journal.Event.of(new TripFamilyAdded(tripId, family), tripId, family))
                        .toList());
    }

    /** What became of the visits of a trip that is held. */
    void write(TripRecord trip, List<StopDraft> outcomes, Change change) {
        families.must(
                OutreachPermissions.EDIT,
                outcomes.stream().map(StopDraft::familyId).toList(),
                change.user());
        for (var outcome : outcomes) {
            var stop = find(trip, outcome.familyId());
            Rules.mustNotBeLong(outcome.note(), "note");
            if (outcome.outcome() != StopOutcome.VISITED) {
                mustHaveNoServices(trip, outcome.familyId());
            }
            stop.setOutcome(outcome.outcome().code());
            stop.setNote(vault.reseal(
                    OutreachSecrets.NOTE,
                    stop.getId(),
                    stop.getNote(),
                    outcome.note().strip()));
            if (stop.modified()) {
                stop.update();
                journal.record(
                        change,
                        new TripVisitMarked(
                                trip.getId(),
                                outcome.familyId(),
                                outcome.outcome().code()),
                        trip.getId(),
                        outcome.familyId());
            }
        }
    }

    @Transactional
    public void remove(UUID tripId, UUID familyId, Change change) {
        var trip = trips.stillOn(change.user(), tripId);
        families.must(OutreachPermissions.EDIT, List.of(familyId), change.user());
        mustHaveNoServices(trip, familyId);
        find(trip, familyId).delete();
        journal.record(change, new TripFamilyRemoved(tripId, familyId), tripId, familyId);
    }

    private TripStopRecord find(TripRecord trip, UUID family) {
        return db.selectFrom(TRIP_STOP)
                .where(of(trip), TRIP_STOP.FAMILY_ID.eq(family))
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    private void mustHaveNoServices(TripRecord trip, UUID family) {
        boolean served = db.fetchExists(selectOne()
                .from(TRIP_DELIVERY)
                .join(FACT)
                .on(FACT.INSTITUTION_ID.eq(TRIP_DELIVERY.INSTITUTION_ID), FACT.FACT_ID.eq(TRIP_DELIVERY.DELIVERY_ID))
                .where(
                        TRIP_DELIVERY.INSTITUTION_ID.eq(trip.getInstitutionId()),
                        TRIP_DELIVERY.TRIP_ID.eq(trip.getId()),
                        FACT.FAMILY_ID.eq(family)));
        if (served) {
            throw new Refused("outreach.refused.family-served").on("outcome");
        }
    }

    private static Condition of(TripRecord trip) {
        return TRIP_STOP.INSTITUTION_ID.eq(trip.getInstitutionId()).and(TRIP_STOP.TRIP_ID.eq(trip.getId()));
    }
}
