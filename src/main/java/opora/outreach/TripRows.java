package opora.outreach;

import static opora.outreach.db.Tables.TRIP;
import static opora.outreach.db.Tables.TRIP_MEMBER;
import static opora.outreach.db.Tables.TRIP_SETTLEMENT;
import static opora.outreach.db.Tables.TRIP_STOP;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.outreach.TripGround.Colleague;
import opora.outreach.db.tables.records.TripMemberRecord;
import opora.outreach.db.tables.records.TripRecord;
import opora.outreach.db.tables.records.TripSettlementRecord;
import opora.outreach.db.tables.records.TripStopRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.secrets.Vault;
import opora.platform.text.SearchText;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes trips with all that belongs to them. */
@Repository
class TripRows {

    private final DSLContext db;
    private final Vault vault;

    TripRows(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    List<UUID> insert(List<TripDraft> drafts, Numbers numbers, TripGround.Known known, Change change) {
        var ids = new ArrayList<UUID>();
        var trips = new ArrayList<TripRecord>();
        var route = new ArrayList<TripSettlementRecord>();
        var crew = new ArrayList<TripMemberRecord>();
        var stops = new ArrayList<TripStopRecord>();
        for (var draft : drafts) {
            var trip = trip(draft, numbers.give(draft.number(), draft.details().on()), change);
            ids.add(trip.getId());
            trips.add(trip);
            route.addAll(route(trip, draft.settlements()));
            crew.addAll(crew(trip, draft, known));
            stops.addAll(stops(trip, draft));
        }
        Batches.insert(db, TRIP, trips);
        Batches.insert(db, TRIP_SETTLEMENT, route);
        Batches.insert(db, TRIP_MEMBER, crew);
        Batches.insert(db, TRIP_STOP, stops);
        return ids;
    }

    private TripRecord trip(TripDraft draft, String number, Change change) {
        var trip = new TripRecord();
        trip.setInstitutionId(change.institution());
        trip.setId(Ids.next());
        trip.setNumber(number);
        trip.setStatus(draft.status().code());
        trip.setCancelReason(
                draft.status() == OutreachStatus.CANCELLED
                        ? vault.seal(
                                OutreachSecrets.TRIP_CANCEL_REASON,
                                trip.getId(),
                                draft.cancelReason().strip())
                        : "");
        describe(trip, draft.details());
        trip.setRecordedAt(change.at().toOffsetDateTime());
        trip.setRecordedBy(change.by());
        return trip;
    }

    void describe(TripRecord trip, TripDetails details) {
        trip.setOnDay(details.on());
        trip.setForm(details.form().code());
        trip.setUrgency(details.urgency().code());
        trip.setVehicle(details.vehicle());
        trip.setVehicleKey(String.join(" ", SearchText.words(details.vehicle())));
        trip.setPurpose(vault.reseal(OutreachSecrets.PURPOSE, trip.getId(), trip.getPurpose(), details.purpose()));
        trip.setResult(vault.reseal(OutreachSecrets.RESULT, trip.getId(), trip.getResult(), details.result()));
        trip.setLeaderId(details.leaderId());
    }

    private static List<TripSettlementRecord> route(TripRecord trip, List<UUID> settlements) {
        var rows = new ArrayList<TripSettlementRecord>();
        for (var settlement : settlements) {
            rows.add(new TripSettlementRecord(trip.getInstitutionId(), trip.getId(), settlement, rows.size()));
        }
        return rows;
    }

    private static List<TripMemberRecord> crew(TripRecord trip, TripDraft draft, TripGround.Known known) {
        var leader = draft.details().leaderId();
        var rows = new ArrayList<TripMemberRecord>();
        rows.add(member(trip, 0, known.employees().get(leader)));
        draft.crew().stream()
                .filter(each -> !each.equals(leader))
                .forEach(each ->
                        rows.add(member(trip, rows.size(), known.employees().get(each))));
        draft.outsiders().forEach(each -> rows.add(outsider(trip, rows.size(), each)));
        return rows;
    }

    /** The position is that of today: who changes it later keeps having gone in this one. */
    static TripMemberRecord member(TripRecord trip, int place, Colleague employee) {
        var row = blank(trip, place);
        row.setEmployeeId(employee.id());
        row.setJob(employee.position());
        row.setProfession(
                Profession.ofJob(employee.position()).map(Profession::code).orElse(""));
        return row;
    }

    static TripMemberRecord outsider(TripRecord trip, int place, OutsiderDraft outsider) {
        var row = blank(trip, place);
        row.setAgencyId(outsider.agencyId());
        row.setName(outsider.name().strip());
        row.setNameKey(TripRules.nameKey(outsider));
        row.setProfession(outsider.profession());
        return row;
    }

    private static TripMemberRecord blank(TripRecord trip, int place) {
        var row = new TripMemberRecord();
        row.setInstitutionId(trip.getInstitutionId());
        row.setId(Ids.next());
        row.setTripId(trip.getId());
        row.setPlace(place);
        row.setName("");
        row.setNameKey("");
        row.setJob("");
        row.setProfession("");
        return row;
    }

    private List<TripStopRecord> stops(TripRecord trip, TripDraft draft) {
        var rows = new ArrayList<TripStopRecord>();
        for (var stop : draft.stops()) {
            rows.add(stop(trip, rows.size(), stop));
        }
        return rows;
    }

    TripStopRecord stop(TripRecord trip, int place, StopDraft stop) {
        var row = new TripStopRecord();
        row.setInstitutionId(trip.getInstitutionId());
        row.setId(Ids.next());
        row.setTripId(trip.getId());
        row.setPlace(place);
        row.setFamilyId(stop.familyId());
        row.setOutcome(outcomeOn(trip, stop.outcome()).code());
        row.setNote(vault.seal(OutreachSecrets.NOTE, row.getId(), stop.note().strip()));
        return row;
    }

    /** Nobody has been visited yet, or was, on a trip that has not been made. */
    private static StopOutcome outcomeOn(TripRecord trip, StopOutcome outcome) {
        return trip.getStatus().equals(OutreachStatus.HELD.code()) ? outcome : StopOutcome.PLANNED;
    }
}
