package opora.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The visit a signal asks for is made on a trip, and the trip settles its check. */
@PageTest
class SignalTripTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily register;

    @Autowired
    RecordTrips recordTrips;

    @Autowired
    CancelTrip cancelTrip;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    Field field;
    LocalDate today;
    String signal;
    UUID trip;

    @BeforeEach
    void aSignalAndATripOfToday() {
        field = new Field(db, centre, register);
        today = LocalDate.now(clock);
        browser.as(field.small.director());
        signal = signal("whom", "Женщина с двумя детьми", "address", "у колодца");
        trip = recordTrips.record(
                new TripDraft(
                        null,
                        field.details(today),
                        OutreachStatus.PLANNED,
                        "",
                        List.of(),
                        List.of(),
                        List.of(new OutsiderDraft(field.hospital, "", "")),
                        List.of()),
                field.director);
    }

    @Test
    void aSignalAboutSomebodyUnknownIsCheckedOnATrip() {
        assertThat(browser.open(signal).text("#visits")).contains("ни в один выезд");
        assertThat(browser.open(signal + "/trips").text("#ahead"))
                .contains(RussianDate.format(today), "Межведомственный", "Включить");

        assertThat(put(trip).location()).isEqualTo("/trips/" + trip);
        put(trip);

        assertThat(browser.open(signal).text("#visits")).contains("Выезд № 1", "Предстоит");
        assertThat(browser.open("/trips/" + trip).text("#signals"))
                .contains("Сигнал № 1/", "экстренный", "Женщина с двумя детьми", "у колодца");
        assertThat(browser.open("/trips/" + trip + "/sheets").text("main")).contains("Женщина с двумя детьми");

        hold("signal-" + id(), "ABSENT");
        assertThat(checkedOn()).isNull();
        assertThat(browser.open(signal).text("#visits")).contains("Никого не застали");
        hold("signal-" + id(), "VISITED");

        assertThat(checkedOn()).isEqualTo(today);
        assertThat(browser.open(signal).text("#checker")).isNotBlank();
        assertThat(browser.open(signal).text("#visits")).contains("Проверено на месте");
        assertThat(db.fetchValue("select state from casework.signal where id = ?", UUID.fromString(id())))
                .isEqualTo("checking");

        cancelTrip.cancel(trip, new Change(field.director.user(), field.director.at(), "Машина не вышла"));
        assertThat(checkedOn()).isNull();
    }

    @Test
    void aSignalOfAFamilyGoesWithTheVisitToIt() {
        signal = signal("familyId", field.family.toString());
        put(trip);

        var card = browser.open("/trips/" + trip);
        assertThat(card.text("#families")).contains("Рожков", "по посещению семьи");
        assertThat(card.page().select("[name=signal-" + id() + "]")).isEmpty();
        hold("outcome-" + field.family, "ABSENT");
        assertThat(checkedOn()).isNull();
        hold("outcome-" + field.family, "VISITED");
        assertThat(checkedOn()).isEqualTo(today);
        browser.submit(signal + "/trips/removal", "tripId", trip.toString());
        assertThat(checkedOn()).isNull();
    }

    @Test
    void aTripIsPlannedForTheSignal() {
        var form = browser.open("/trips/new?signal=" + id());
        assertThat(form.page().select("input[name=signal]").val()).isEqualTo(id());
        assertThat(form.page().select("#purpose").text()).contains("Проверка сигнала № 1/");
        var planned = browser.submit("/trips", plan(today.plusDays(1)));
        assertThat(browser.open(planned.location()).text("#signals")).contains("Женщина с двумя детьми");
        assertThat(browser.submit("/trips", plan(today.minusDays(1))).text(".alert, .problem, .invalid-feedback"))
                .contains("выезд раньше этого дня его не проверит");
    }

    @Test
    void whoDoesNotKnowTheSignalSeesNothingOfItOnTheTrip() {
        put(trip);
        db.execute(
                "update outreach.trip_member set employee_id = ? where trip_id = ? and employee_id is not null",
                field.small.colleague(),
                trip);
        browser.as(field.small.colleagueAccount());
        var card = browser.open("/trips/" + trip);
        assertThat(card.status()).isEqualTo(200);
        assertThat(card.text("main")).doesNotContain("Сигнал", "Женщина с двумя детьми");
        assertThat(browser.open(signal + "/trips").status()).isEqualTo(404);
        assertThat(put(trip).status()).isEqualTo(404);
        assertThat(browser.open("/trips/new?signal=" + id()).page().select("input[name=signal]"))
                .isEmpty();
    }

    private String[] plan(LocalDate on) {
        return new String[] {
            "on",
            RussianDate.format(on),
            "form",
            "TRIP",
            "urgency",
            "PLANNED",
            "status",
            on.isAfter(today) ? "PLANNED" : "HELD",
            "leaderId",
            field.small.specialist().toString(),
            "signal",
            id()
        };
    }

    private Browser.Answer put(UUID onTrip) {
        return browser.submit(signal + "/trips", "tripId", onTrip.toString());
    }

    private void hold(String name, String outcome) {
        assertThat(browser.submit("/trips/" + trip + "/holding", "result", "Съездили", name, outcome)
                        .location())
                .isEqualTo("/trips/" + trip);
    }

    private Object checkedOn() {
        var on = db.fetchValue("select checked_on from casework.signal where id = ?", UUID.fromString(id()));
        return on instanceof java.sql.Date day ? day.toLocalDate() : on;
    }

    private String id() {
        return signal.substring(signal.lastIndexOf('/') + 1);
    }

    private String signal(String... about) {
        var fields = new ArrayList<>(List.of(
                "key", Ids.next().toString(),
                "receivedOn", RussianDate.format(today),
                "informant", "NEIGHBOUR",
                "seen", "Дети одни второй день",
                "urgency", "EMERGENCY",
                "basis", "NEGLECT",
                "settlementId", field.small.near().toString()));
        fields.addAll(List.of(about));
        var answer = browser.submit("/signals", fields.toArray(String[]::new));
        assertThat(answer.location()).as(answer.text()).startsWith("/signals/");
        return answer.location();
    }
}
