package opora.outreach;

import static opora.outreach.db.Tables.TRIP_MEMBER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import java.util.Set;
import java.util.UUID;
import opora.audit.Journal;
import opora.outreach.OutreachEvent.TripCrewChanged;
import opora.outreach.db.tables.records.TripRecord;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who goes: employees, and people of other agencies. */
@Service
public class TripCrew {

    private final OpenTrip trips;
    private final TripGround ground;
    private final DSLContext db;
    private final Journal journal;

    TripCrew(OpenTrip trips, TripGround ground, DSLContext db, Journal journal) {
        this.trips = trips;
        this.ground = ground;
        this.db = db;
        this.journal = journal;
    }

    @Transactional
    public void add(UUID tripId, UUID employeeId, Change change) {
        var trip = trips.stillOn(change.user(), tripId);
        var known = ground.read(change.institution(), Set.of(employeeId), Set.of(), Set.of());
        var employee = known.atWork(employeeId, trip.getOnDay(), "employeeId");
        if (goes(trip, TRIP_MEMBER.EMPLOYEE_ID.eq(employeeId))) {
            throw new Refused("outreach.refused.member-twice").on("employeeId");
        }
        db.executeInsert(TripRows.member(trip, nextPlace(trip), employee));
        journal.record(change, new TripCrewChanged(tripId, "employee-added"), tripId, employeeId);
    }

    @Transactional
    public void add(UUID tripId, OutsiderDraft outsider, Change change) {
        var trip = trips.stillOn(change.user(), tripId);
        TripRules.check(outsider, ground.read(change.institution(), Set.of(), Set.of(outsider.agencyId()), Set.of()));
        var same =
                TRIP_MEMBER.AGENCY_ID.eq(outsider.agencyId()).and(TRIP_MEMBER.NAME_KEY.eq(TripRules.nameKey(outsider)));
        if (goes(trip, same)) {
            throw new Refused("outreach.refused.member-twice").on("agencyId");
        }
        db.executeInsert(TripRows.outsider(trip, nextPlace(trip), outsider));
        journal.record(change, new TripCrewChanged(tripId, "outsider-added"), tripId);
    }

    /** The leader stays until somebody else leads. */
    @Transactional
    public void remove(UUID tripId, UUID memberId, Change change) {
        var trip = trips.stillOn(change.user(), tripId);
        var member = db.selectFrom(TRIP_MEMBER)
                .where(of(trip), TRIP_MEMBER.ID.eq(memberId))
                .fetchOptional()
                .orElseThrow(NotFound::new);
        if (trip.getLeaderId().equals(member.getEmployeeId())) {
            throw new Refused("outreach.refused.leader-goes");
        }
        member.delete();
        journal.record(
                change,
                new TripCrewChanged(tripId, member.getAgencyId() == null ? "employee-removed" : "outsider-removed"),
                tripId);
    }

    private boolean goes(TripRecord trip, Condition same) {
        return db.fetchExists(TRIP_MEMBER, of(trip), same);
    }

    private int nextPlace(TripRecord trip) {
        return db.select(coalesce(max(TRIP_MEMBER.PLACE), val(-1)))
                        .from(TRIP_MEMBER)
                        .where(of(trip))
                        .fetchSingle()
                        .value1()
                + 1;
    }

    private static Condition of(TripRecord trip) {
        return TRIP_MEMBER.INSTITUTION_ID.eq(trip.getInstitutionId()).and(TRIP_MEMBER.TRIP_ID.eq(trip.getId()));
    }
}
