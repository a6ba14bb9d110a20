package opora.outreach;

import static opora.outreach.db.Tables.MEETING;
import static opora.outreach.db.Tables.MEETING_AGENCY;
import static opora.outreach.db.Tables.MEETING_FAMILY;
import static opora.outreach.db.Tables.TRIP;
import static opora.outreach.db.Tables.TRIP_DELIVERY;
import static opora.outreach.db.Tables.TRIP_MEMBER;
import static opora.outreach.db.Tables.TRIP_SETTLEMENT;
import static opora.outreach.db.Tables.TRIP_STOP;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.institution.InstitutionPermissions;
import opora.outreach.OutreachEvent.MeetingsWithdrawn;
import opora.outreach.OutreachEvent.TripsWithdrawn;
import opora.platform.Change;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back trips and meetings brought in by mistake, as if they had not been recorded. A single wrong one is cancelled instead. */
@Service
public class WithdrawOutreach {

    private final DSLContext db;
    private final Policy policy;
    private final TripSignals signals;
    private final Journal journal;

    WithdrawOutreach(DSLContext db, Policy policy, TripSignals signals, Journal journal) {
        this.db = db;
        this.policy = policy;
        this.signals = signals;
        this.journal = journal;
    }

    @Transactional
    public void trips(Collection<UUID> trips, Change change) {
        policy.must(change.user(), InstitutionPermissions.IMPORT, RecordFacts.ofInstitution());
        if (trips.isEmpty()) {
            return;
        }
        var institution = change.institution();
        var ids = TripGround.array(trips);
        var told = signals.of(institution, ids);
        db.batch(
                        db.deleteFrom(TRIP_DELIVERY)
                                .where(
                                        TRIP_DELIVERY.INSTITUTION_ID.eq(institution),
                                        TRIP_DELIVERY.TRIP_ID.eq(any(ids))),
                        db.deleteFrom(TRIP_STOP)
                                .where(TRIP_STOP.INSTITUTION_ID.eq(institution), TRIP_STOP.TRIP_ID.eq(any(ids))),
                        db.deleteFrom(TRIP_MEMBER)
                                .where(TRIP_MEMBER.INSTITUTION_ID.eq(institution), TRIP_MEMBER.TRIP_ID.eq(any(ids))),
                        db.deleteFrom(TRIP_SETTLEMENT)
                                .where(
                                        TRIP_SETTLEMENT.INSTITUTION_ID.eq(institution),
                                        TRIP_SETTLEMENT.TRIP_ID.eq(any(ids))),
                        db.deleteFrom(TRIP).where(TRIP.INSTITUTION_ID.eq(institution), TRIP.ID.eq(any(ids))))
                .execute();
        signals.forget(told, change);
        journal.record(change, new TripsWithdrawn(List.copyOf(trips)), institution);
    }

    @Transactional
    public void meetings(Collection<UUID> meetings, Change change) {
        policy.must(change.user(), InstitutionPermissions.IMPORT, RecordFacts.ofInstitution());
        if (meetings.isEmpty()) {
            return;
        }
        var institution = change.institution();
        var ids = TripGround.array(meetings);
        db.batch(
                        db.deleteFrom(MEETING_FAMILY)
                                .where(
                                        MEETING_FAMILY.INSTITUTION_ID.eq(institution),
                                        MEETING_FAMILY.MEETING_ID.eq(any(ids))),
                        db.deleteFrom(MEETING_AGENCY)
                                .where(
                                        MEETING_AGENCY.INSTITUTION_ID.eq(institution),
                                        MEETING_AGENCY.MEETING_ID.eq(any(ids))),
                        db.deleteFrom(MEETING).where(MEETING.INSTITUTION_ID.eq(institution), MEETING.ID.eq(any(ids))))
                .execute();
        journal.record(change, new MeetingsWithdrawn(List.copyOf(meetings)), institution);
    }
}
