package opora.outreach;

import static opora.audit.db.Tables.ENTRY;
import static opora.outreach.Field.DAY;
import static opora.outreach.db.Tables.TRIP;
import static opora.outreach.db.Tables.TRIP_DELIVERY;
import static opora.outreach.db.Tables.TRIP_MEMBER;
import static opora.outreach.db.Tables.TRIP_SETTLEMENT;
import static opora.outreach.db.Tables.TRIP_STOP;
import static opora.reports.views.Tables.FACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.services.Catalogue;
import opora.services.VoidService;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class TripsTest {

    @Autowired
    Vault vault;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily register;

    @Autowired
    DSLContext db;

    @Autowired
    RecordTrips recordTrips;

    @Autowired
    CorrectTrip correctTrip;

    @Autowired
    TripRoute route;

    @Autowired
    TripCrew crew;

    @Autowired
    TripStops stops;

    @Autowired
    HoldTrip holdTrip;

    @Autowired
    CancelTrip cancelTrip;

    @Autowired
    TripServices tripServices;

    @Autowired
    WithdrawOutreach withdraw;

    @Autowired
    Catalogue catalogue;

    @Autowired
    VoidService voidService;

    Field field;
    Change change;

    @BeforeEach
    void aField() {
        field = new Field(db, centre, register);
        change = field.director;
    }

    @Test
    void aTripWithAnAgencyIsInteragency() {
        var doctor = new OutsiderDraft(field.hospital, "Котова О. И.", "medical_worker");
        var interagency = recordTrips.record(field.trip(DAY, OutreachStatus.HELD, doctor), change);
        var own = recordTrips.record(field.trip(DAY.plusDays(1), List.of()), change);

        assertThat(facts(interagency))
                .containsExactly("trip trip/planned/interagency 1", "visit trip/planned/interagency 0");
        assertThat(facts(own)).containsExactly("trip trip/planned/own 1");
        var visit = db.selectFrom(FACT)
                .where(FACT.EVENT_ID.eq(interagency), FACT.KIND.eq("visit"))
                .fetchSingle();
        assertThat(visit.get(FACT.FAMILY_ID)).isEqualTo(field.family);
        assertThat(visit.get(FACT.SECTION_ID)).isEqualTo(field.small.firstSection());
        assertThat(visit.get(FACT.EMPLOYEE_ID)).isEqualTo(field.small.specialist());
    }

    @Test
    void theSectionOfATripIsThatOfItsRouteWhenItIsOne() {
        var both = recordTrips.record(field.trip(DAY, OutreachStatus.HELD), change);
        route.remove(both, field.small.remote(), change);

        assertThat(db.select(FACT.SECTION_ID)
                        .from(FACT)
                        .where(FACT.FACT_ID.eq(both))
                        .fetchSingle(FACT.SECTION_ID))
                .isEqualTo(field.small.firstSection());
    }

    @Test
    void whatIsPlannedOrCancelledIsNoFact() {
        var planned = recordTrips.record(field.trip(today().plusMonths(2), OutreachStatus.PLANNED), change);
        var held = recordTrips.record(field.trip(DAY, OutreachStatus.HELD), change);

        cancelTrip.cancel(held, because("Записан по ошибке"));
        cancelTrip.cancel(held, because("Ещё раз"));

        assertThat(facts(planned)).isEmpty();
        assertThat(facts(held)).isEmpty();
        assertThat(vault.open(OutreachSecrets.TRIP_CANCEL_REASON, held, trip(held, TRIP.CANCEL_REASON)))
                .isEqualTo("Записан по ошибке");
        refused("outreach.refused.trip-cancelled", () -> route.add(held, field.small.near(), change));
        refused("outreach.refused.reason", () -> cancelTrip.cancel(planned, change));
    }

    @Test
    void aPlannedTripBecomesAFactWhenItIsHeld() {
        var id = recordTrips.record(field.trip(today(), OutreachStatus.PLANNED), change);
        assertThat(outcomes(id)).containsOnly("planned");

        holdTrip.hold(
                id,
                "Посещена одна семья",
                List.of(
                        new StopDraft(field.family, StopOutcome.VISITED, "Дети здоровы"),
                        new StopDraft(field.otherFamily, StopOutcome.POSTPONED, "")),
                change);

        assertThat(facts(id)).containsExactly("trip trip/planned/own 1", "visit trip/planned/own 0");
        assertThat(outcomes(id)).containsExactly("visited", "postponed");
        assertThat(events(field.family)).contains("TripRecorded", "TripVisitMarked");
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        refused("outreach.refused.held-in-future", field.trip(today().plusDays(1), OutreachStatus.HELD));
        refused("outreach.refused.unlikely-year", field.trip(LocalDate.of(2107, 2, 2), OutreachStatus.PLANNED));
        refused("outreach.refused.unlikely-year", field.trip(LocalDate.of(1989, 2, 2), OutreachStatus.HELD));
        refused("outreach.refused.not-at-work", field.trip(LocalDate.of(2019, 5, 2), OutreachStatus.HELD));
        refused("outreach.refused.member-twice", field.trip(DAY, List.of(field.psychologist, field.psychologist)));
        var twice = new OutsiderDraft(field.hospital, "Котова О. И.", "");
        refused(
                "outreach.refused.member-twice",
                field.trip(DAY, List.of(), twice, new OutsiderDraft(field.hospital, "котова  о. и.", "")));
        refused("outreach.refused.agency-unknown", field.trip(DAY, List.of(), new OutsiderDraft(Ids.next(), "", "")));
        refused("outreach.refused.employee-unknown", field.trip(DAY, List.of(Ids.next())));
        var planned = recordTrips.record(field.trip(today().plusDays(3), OutreachStatus.PLANNED), change);
        refused("outreach.refused.held-in-future", () -> holdTrip.hold(planned, "", List.of(), change));
        assertThat(db.fetchCount(TRIP, TRIP.INSTITUTION_ID.eq(field.small.institution())))
                .isOne();
    }

    @Test
    void theLeaderNamedInTheCrewAgainIsOnePerson() {
        var id = recordTrips.record(field.trip(DAY, List.of(field.small.specialist(), field.psychologist)), change);

        assertThat(db.select(TRIP_MEMBER.PROFESSION)
                        .from(TRIP_MEMBER)
                        .where(TRIP_MEMBER.TRIP_ID.eq(id))
                        .orderBy(TRIP_MEMBER.PLACE)
                        .fetch(TRIP_MEMBER.PROFESSION))
                .containsExactly("social_work_specialist", "psychologist");
    }

    @Test
    void numbersRunThroughTheYearAndAnOfficeKeepsItsOwn() {
        var first = recordTrips.record(field.trip(DAY, List.of()), change);
        var second = recordTrips.record(field.trip(DAY.plusDays(1), List.of()), change);
        var nextYear = recordTrips.record(field.trip(DAY.plusYears(1), List.of()), change);

        assertThat(List.of(trip(first, TRIP.NUMBER), trip(second, TRIP.NUMBER), trip(nextYear, TRIP.NUMBER)))
                .containsExactly("1", "2", "1");
        refused("outreach.refused.number-taken", numbered("2", DAY));
        var own = recordTrips.record(numbered("В-2", DAY), change);
        assertThat(trip(own, TRIP.NUMBER)).isEqualTo("В-2");
    }

    @Test
    void theRouteIsKeptInOrder() {
        var id = recordTrips.record(field.trip(DAY, OutreachStatus.HELD), change);

        route.move(id, field.small.remote(), true, change);
        route.move(id, field.small.remote(), true, change);
        assertThat(routeOf(id)).containsExactly(field.small.remote(), field.small.near());
        route.move(id, field.small.remote(), false, change);
        assertThat(routeOf(id)).containsExactly(field.small.near(), field.small.remote());
        refused("outreach.refused.settlement-twice", () -> route.add(id, field.small.near(), change));
    }

    @Test
    void theCrewChangesButTheLeaderStays() {
        var id = recordTrips.record(field.trip(DAY, OutreachStatus.HELD), change);
        crew.add(id, field.psychologist, change);
        crew.add(id, new OutsiderDraft(field.hospital, "Котова О. И.", "medical_worker"), change);

        refused("outreach.refused.member-twice", () -> crew.add(id, field.psychologist, change));
        refused(
                "outreach.refused.member-twice",
                () -> crew.add(id, new OutsiderDraft(field.hospital, "КОТОВА О. И.", ""), change));
        refused("outreach.refused.leader-goes", () -> crew.remove(id, member(id, field.small.specialist()), change));
        assertThat(facts(id)).contains("trip trip/planned/interagency 1");

        correctTrip.correct(
                id, new TripDetails(DAY, TripForm.RAID, Urgency.EMERGENCY, "", "", "", field.psychologist), change);
        crew.remove(id, member(id, field.small.specialist()), change);

        assertThat(facts(id)).contains("trip raid/emergency/interagency 1");
        assertThat(db.fetchCount(TRIP_MEMBER, TRIP_MEMBER.TRIP_ID.eq(id))).isEqualTo(2);
        assertThat(events(id)).contains("TripCorrected");
    }

    @Test
    void aNewDayAsksAboutTheCrewAnew() {
        var id = recordTrips.record(field.trip(DAY, OutreachStatus.HELD), change);

        refused(
                "outreach.refused.not-at-work",
                () -> correctTrip.correct(id, field.details(LocalDate.of(2019, 1, 15)), change));
        refused(
                "outreach.refused.held-in-future",
                () -> correctTrip.correct(id, field.details(today().plusDays(1)), change));
    }

    @Test
    void servicesGivenOnTheWayAreRecordedOnItsDayAndLinked() {
        catalogue.seed(field.small.institution());
        var code = catalogue.byCode(field.small.institution());
        var id = recordTrips.record(field.trip(DAY, OutreachStatus.HELD), change);
        var key = Ids.next();
        var given = new TripServices.Given(
                code.get("3.52"), field.family, field.mother, 1, null, field.small.specialist(), null);

        var delivery = tripServices.record(key, id, List.of(given), change).getFirst();
        tripServices.record(key, id, List.of(given), change);

        var fact = db.selectFrom(FACT).where(FACT.FACT_ID.eq(delivery)).fetchSingle();
        assertThat(fact.get(FACT.OCCURRED_ON)).isEqualTo(DAY);
        assertThat(fact.get(FACT.CHANNEL)).isEqualTo("visit");
        assertThat(db.fetchCount(TRIP_DELIVERY, TRIP_DELIVERY.TRIP_ID.eq(id))).isOne();
        refused("outreach.refused.trip-served", () -> cancelTrip.cancel(id, because("Ошибка")));
        refused("outreach.refused.family-served", () -> stops.remove(id, field.family, change));
        var absent = new TripServices.Given(
                code.get("3.52"), field.otherFamily, null, 1, null, field.small.specialist(), null);
        refused("outreach.refused.not-visited", () -> tripServices.record(Ids.next(), id, List.of(absent), change));

        voidService.voidIt(delivery, because("Не та услуга"));
        cancelTrip.cancel(id, because("Ошибка"));
        assertThat(trip(id, TRIP.STATUS)).isEqualTo("cancelled");
    }

    @Test
    void whatIsOutOfReachDoesNotExist() {
        var draft = field.trip(DAY, OutreachStatus.HELD);
        var colleague = centre.by(field.small.colleagueAccount());

        assertThatThrownBy(() -> recordTrips.record(draft, colleague)).isInstanceOf(NotFound.class);

        var elsewhere = recordTrips.record(field.trip(DAY, List.of()), change);
        assertThatThrownBy(() -> route.add(elsewhere, field.small.near(), colleague))
                .isInstanceOf(NotFound.class);
        crew.add(elsewhere, field.small.colleague(), change);
        route.add(elsewhere, field.small.near(), colleague);
        assertThatThrownBy(() -> stops.add(elsewhere, List.of(field.family), colleague))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aYearOfTripsIsRecordedAtOnceAndTakenBack() {
        var drafts = new ArrayList<TripDraft>();
        for (int i = 0; i < 3_000; i++) {
            drafts.add(
                    field.trip(DAY.plusDays(i % 300), OutreachStatus.HELD, new OutsiderDraft(field.hospital, "", "")));
        }

        var ids = recordTrips.recordAll(drafts, change);
        assertThat(db.fetchCount(FACT, FACT.INSTITUTION_ID.eq(field.small.institution())))
                .isEqualTo(6_000);

        withdraw.trips(ids, change);
        for (var table : List.of(TRIP, TRIP_MEMBER, TRIP_SETTLEMENT, TRIP_STOP)) {
            assertThat(db.fetchCount(
                            table, table.field("institution_id", UUID.class).eq(field.small.institution())))
                    .as(table.getName())
                    .isZero();
        }
    }

    private TripDraft numbered(String number, LocalDate on) {
        return new TripDraft(
                number, field.details(on), OutreachStatus.HELD, "", List.of(), List.of(), List.of(), List.of());
    }

    private List<String> facts(UUID trip) {
        return db.selectFrom(FACT)
                .where(FACT.EVENT_ID.eq(trip))
                .orderBy(FACT.KIND, FACT.CODE)
                .fetch(row -> row.get(FACT.KIND) + " " + row.get(FACT.CODE) + " " + row.get(FACT.QUANTITY));
    }

    private List<String> outcomes(UUID trip) {
        return db.select(TRIP_STOP.OUTCOME)
                .from(TRIP_STOP)
                .where(TRIP_STOP.TRIP_ID.eq(trip))
                .orderBy(TRIP_STOP.PLACE)
                .fetch(TRIP_STOP.OUTCOME);
    }

    private List<UUID> routeOf(UUID trip) {
        return db.select(TRIP_SETTLEMENT.SETTLEMENT_ID)
                .from(TRIP_SETTLEMENT)
                .where(TRIP_SETTLEMENT.TRIP_ID.eq(trip))
                .orderBy(TRIP_SETTLEMENT.PLACE)
                .fetch(TRIP_SETTLEMENT.SETTLEMENT_ID);
    }

    private UUID member(UUID trip, UUID employee) {
        return db.select(TRIP_MEMBER.ID)
                .from(TRIP_MEMBER)
                .where(TRIP_MEMBER.TRIP_ID.eq(trip), TRIP_MEMBER.EMPLOYEE_ID.eq(employee))
                .fetchSingle(TRIP_MEMBER.ID);
    }

    private <T> T trip(UUID id, org.jooq.Field<T> column) {
        return db.select(column).from(TRIP).where(TRIP.ID.eq(id)).fetchSingle(column);
    }

    private List<String> events(UUID subject) {
        return db.select(ENTRY.EVENT)
                .from(ENTRY)
                .where(ENTRY.SUBJECTS.contains(new UUID[] {subject}))
                .fetch(ENTRY.EVENT);
    }

    private void refused(String key, TripDraft draft) {
        refused(key, () -> recordTrips.record(draft, change));
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(Refused.class).hasMessage(key);
    }

    private Change because(String reason) {
        return new Change(change.user(), change.at(), reason);
    }

    private LocalDate today() {
        return change.today();
    }
}
