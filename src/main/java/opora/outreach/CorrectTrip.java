package opora.outreach;

import static opora.outreach.db.Tables.TRIP_MEMBER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import opora.audit.Journal;
import opora.outreach.OutreachEvent.TripCorrected;
import opora.outreach.db.tables.records.TripRecord;
import opora.platform.Change;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what a trip is by itself. On a new day the crew is asked about anew. */
@Service
public class CorrectTrip {

    private final OpenTrip trips;
    private final TripSignals signals;
    private final TripGround ground;
    private final DSLContext db;
    private final Journal journal;
    private final TripRows rows;

    CorrectTrip(OpenTrip trips, TripSignals signals, TripGround ground, DSLContext db, Journal journal, TripRows rows) {
        this.trips = trips;
        this.signals = signals;
        this.ground = ground;
        this.db = db;
        this.journal = journal;
        this.rows = rows;
    }

    @Transactional
    public void correct(UUID id, TripDetails details, Change change) {
        var trip = trips.stillOn(change.user(), id);
        var crew = crew(trip);
        var asked = new HashSet<>(crew);
        asked.add(details.leaderId());
        var known = ground.read(change.institution(), asked, Set.of(), Set.of());
        TripRules.check(details, OutreachStatus.of(trip.getStatus()), known, change.today());
        crew.forEach(member -> known.atWork(member, details.on(), "on"));
        var before = trip.original();
        rows.describe(trip, details);
        var fields = changed(before, trip);
        if (!fields.isEmpty()) {
            trip.update();
            takeAlong(trip, crew, known.employees().get(details.leaderId()));
            journal.record(change, new TripCorrected(id, fields), id);
            signals.recount(trip, change);
        }
    }

    private Set<UUID> crew(TripRecord trip) {
        return db.select(TRIP_MEMBER.EMPLOYEE_ID)
                .from(TRIP_MEMBER)
                .where(
                        TRIP_MEMBER.INSTITUTION_ID.eq(trip.getInstitutionId()),
                        TRIP_MEMBER.TRIP_ID.eq(trip.getId()),
                        TRIP_MEMBER.EMPLOYEE_ID.isNotNull())
                .fetchSet(TRIP_MEMBER.EMPLOYEE_ID);
    }

    /** A new leader joins the crew. The one before stays in it: they went all the same. */
    private void takeAlong(TripRecord trip, Set<UUID> crew, TripGround.Colleague leader) {
        if (!crew.contains(leader.id())) {
            int place = db.select(coalesce(max(TRIP_MEMBER.PLACE), val(-1)))
                    .from(TRIP_MEMBER)
                    .where(TRIP_MEMBER.INSTITUTION_ID.eq(trip.getInstitutionId()), TRIP_MEMBER.TRIP_ID.eq(trip.getId()))
                    .fetchSingle()
                    .value1();
            db.executeInsert(TripRows.member(trip, place + 1, leader));
        }
    }

    private static List<String> changed(TripRecord before, TripRecord after) {
        var fields = new ArrayList<String>();
        for (var field : after.fields()) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                fields.add(field.getName());
            }
        }
        return fields;
    }
}
