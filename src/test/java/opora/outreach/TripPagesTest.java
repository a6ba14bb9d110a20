package opora.outreach;

import static opora.audit.db.Tables.ENTRY;
import static opora.outreach.Field.DAY;
import static opora.outreach.db.Tables.TRIP;
import static opora.outreach.db.Tables.TRIP_MEMBER;
import static opora.reports.views.Tables.FACT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.RegisterFamily;
import opora.platform.text.RussianDate;
import opora.services.Catalogue;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class TripPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily register;

    @Autowired
    DSLContext db;

    @Autowired
    RecordTrips recordTrips;

    @Autowired
    Meetings meetings;

    @Autowired
    Catalogue catalogue;

    Field field;

    @BeforeEach
    void aField() {
        field = new Field(db, centre, register);
        browser.as(field.small.director());
    }

    @Test
    void aTripIsWrittenDownWithItsCrewAndRoute() {
        assertThat(browser.open("/trips/new").page().select("#crew label").eachText())
                .anyMatch(label -> label.startsWith("Белова М. П., Педагог-психолог"));

        var done = browser.submit(
                "/trips",
                "on",
                "17.05.2023",
                "status",
                "HELD",
                "form",
                "RAID",
                "urgency",
                "EMERGENCY",
                "leaderId",
                field.small.specialist().toString(),
                "vehicle",
                "УАЗ",
                "settlements",
                field.small.near().toString(),
                "crew",
                field.psychologist.toString(),
                "outsiders",
                field.hospital.toString(),
                "outsiders",
                "",
                "outsiderNames",
                "Котова О. И.",
                "outsiderNames",
                "",
                "outsiderProfessions",
                "medical_worker",
                "outsiderProfessions",
                "");

        assertThat(done.status()).isEqualTo(303);
        var page = browser.open(done.location());
        assertThat(page.text("h1")).isEqualTo("Рейд № 1, 17.05.2023");
        assertThat(page.text(".page-pretitle")).isEqualTo("Экстренный · Межведомственный");
        assertThat(page.page().select(".crew li").eachText())
                .containsExactly(
                        "Соколова М. П. Старший Специалист по социальной работе",
                        "Белова М. П. Педагог-психолог ×",
                        "Котова О. И. Участковая больница · Медицинский работник ×");
        assertThat(page.page().select(".composition .tag").eachText())
                .containsExactly(
                        "✓ Психолог", "✓ Медицинский работник", "нет: Педагог", "✓ Специалист по социальной работе");
        assertThat(page.text(".warnings")).contains("посещённых семей не записано");
    }

    @Test
    void whatIsWrongIsToldAndWhatWasTypedStays() {
        var future = RussianDate.format(field.director.today().plusDays(1));
        var answer = browser.submit(
                "/trips",
                "on",
                future,
                "status",
                "HELD",
                "form",
                "TRIP",
                "urgency",
                "PLANNED",
                "leaderId",
                field.small.specialist().toString(),
                "purpose",
                "Обследование",
                "crew",
                field.psychologist.toString(),
                "outsiders",
                field.hospital.toString(),
                "outsiders",
                "",
                "outsiderNames",
                "Котова О. И.",
                "outsiderNames",
                "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#on-problem")).contains("ещё не наступил", "Оставьте запись запланированной");
        var page = answer.page();
        assertThat(page.selectFirst("#on").val()).isEqualTo(future);
        assertThat(page.selectFirst("#purpose").text()).isEqualTo("Обследование");
        assertThat(page.selectFirst("#crew-" + field.psychologist).hasAttr("checked"))
                .isTrue();
        assertThat(page.selectFirst("#outsider-name-0").val()).isEqualTo("Котова О. И.");
        assertThat(page.select("#outsider-0 option[selected]").eachText()).containsExactly("Участковая больница");

        var slip =
                browser.submit("/trips", "on", "02.02.2107", "status", "PLANNED", "form", "TRIP", "urgency", "PLANNED");
        assertThat(slip.text("#on-problem")).contains("2107");
        var nameless = browser.submit(
                "/trips",
                "on",
                "17.05.2023",
                "status",
                "HELD",
                "form",
                "TRIP",
                "urgency",
                "PLANNED",
                "leaderId",
                field.small.specialist().toString(),
                "outsiders",
                "",
                "outsiders",
                "",
                "outsiderNames",
                "Котова О. И.",
                "outsiderNames",
                "");
        assertThat(nameless.text("#outsiders-problem")).contains("Выберите организацию", "Котова");
        assertThat(db.fetchCount(TRIP, TRIP.INSTITUTION_ID.eq(field.small.institution())))
                .isZero();
    }

    @Test
    void theListIsNarrowedAndCountsItsPeriod() {
        var interagency = record(field.trip(DAY, OutreachStatus.HELD, new OutsiderDraft(field.hospital, "", "")));
        var own = record(field.trip(DAY.plusMonths(1), List.of()));
        var planned = record(field.trip(field.director.today().plusDays(3), OutreachStatus.PLANNED));

        assertThat(listed("/trips")).containsExactly(planned, own, interagency);
        assertThat(listed("/trips?month=2023-05")).containsExactly(interagency);
        assertThat(listed("/trips?interagency=false&status=HELD")).containsExactly(own);
        assertThat(listed("/trips?settlement=" + field.small.remote())).containsExactly(planned, interagency);
        assertThat(listed("/trips?section=" + field.small.secondSection())).containsExactly(planned, interagency);
        assertThat(listed("/trips?form=RAID")).isEmpty();
        var figures = browser.open("/trips").page();
        assertThat(figures.select("[data-figure='outreach.totals.held']").text())
                .isEqualTo("2");
        assertThat(figures.select("[data-figure='outreach.totals.interagency']").text())
                .isEqualTo("1");
        assertThat(figures.select("[data-figure='outreach.totals.visits']").text())
                .isEqualTo("1");
        assertThat(figures.select("[data-figure='outreach.totals.planned']").text())
                .isEqualTo("1");
        assertThat(browser.open("/trips?section=вздор").status()).isEqualTo(422);
        browser.as(field.small.colleagueAccount());
        assertThat(listed("/trips")).containsExactly(planned, interagency);
        assertThat(browser.open(OutreachLinks.trip(own)).status()).isEqualTo(404);
    }

    @Test
    void theCalendarHasARowForEachSection() {
        var id = record(field.trip(DAY, List.of()));
        record(field.trip(DAY, OutreachStatus.HELD));

        var page = browser.open("/trips/calendar?month=2023-05").page();

        assertThat(page.select("h1").text()).isEqualTo("График выездов: Май 2023");
        assertThat(page.select(".calendar thead th").eachText())
                .containsExactly("Участок", "1–7", "8–14", "15–21", "22–28", "29–31");
        assertThat(page.select(".calendar tbody th").eachText())
                .containsExactly("Участок № 1", "Участок № 2", "Вне участков");
        assertThat(page.select(".calendar tbody tr").last().select("a").eachAttr("href"))
                .containsExactly(OutreachLinks.trip(id));
        assertThat(page.select(".calendar tbody tr").first().select("td").get(2).text())
                .contains("17.05 Выезд № 2", "село Берёзовка → село Дальнее");
    }

    @Test
    void routeCrewAndFamiliesChangeOnTheCard() {
        var id = record(field.trip(DAY, OutreachStatus.HELD));
        var path = OutreachLinks.trip(id);

        assertThat(browser.submit(path + "/route/" + field.small.remote() + "/earlier")
                        .status())
                .isEqualTo(303);
        assertThat(browser.open(path)
                        .page()
                        .select(".route li > span:first-child")
                        .eachText())
                .containsExactly("село Дальнее отдалённый", "село Берёзовка");
        var twice = browser.submit(
                path + "/route", "settlementId", field.small.near().toString());
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text("#settlementId-problem")).contains("уже есть в маршруте");
        browser.submit(path + "/crew", "employeeId", field.psychologist.toString());
        assertThat(browser.submit(path + "/crew", "employeeId", field.psychologist.toString())
                        .text("#employeeId-problem"))
                .contains("уже в составе");
        browser.submit(path + "/outsiders", "agencyId", field.hospital.toString(), "outsiderName", "Котова О. И.");
        assertThat(db.fetchCount(TRIP_MEMBER, TRIP_MEMBER.TRIP_ID.eq(id))).isEqualTo(3);

        browser.submit(path + "/families/" + field.otherFamily + "/removal");
        var proposed = browser.open(path).page();
        assertThat(proposed.select(".offered label").eachText())
                .hasSize(1)
                .first()
                .asString()
                .contains("услуг не было");
        browser.submit(path + "/families", "families", field.otherFamily.toString());
        assertThat(browser.open(path).page().select(".stops li")).hasSize(2);
        var found = browser.submit(path + "/families", "find", "true", "family", "Ивина");
        assertThat(found.page().select(".offered input").eachAttr("value"))
                .containsExactly(field.otherFamily.toString());
        assertThat(browser.submit(path + "/families").text("#families-problem")).contains("хотя бы одну");
    }

    @Test
    void thePlannedTripIsHeldWithWhatBecameOfEachVisit() {
        var id = record(field.trip(field.director.today(), OutreachStatus.PLANNED));
        var path = OutreachLinks.trip(id);

        var done = browser.submit(
                path + "/holding",
                "result",
                "Посещена одна семья",
                "outcome-" + field.family,
                "VISITED",
                "note-" + field.family,
                "Дети здоровы",
                "outcome-" + field.otherFamily,
                "ABSENT");

        assertThat(done.location()).isEqualTo(path);
        var page = browser.open(path).page();
        assertThat(page.select("#outcome-" + field.otherFamily + " option[selected]")
                        .text())
                .isEqualTo("Не застали дома");
        assertThat(page.selectFirst("#note-" + field.family).val()).isEqualTo("Дети здоровы");
        assertThat(db.fetchCount(FACT, FACT.EVENT_ID.eq(id))).isEqualTo(2);
        var ahead = record(field.trip(field.director.today().plusDays(9), OutreachStatus.PLANNED));
        assertThat(browser.open(OutreachLinks.trip(ahead)).page().select("#holding"))
                .isEmpty();
    }

    @Test
    void servicesAreRecordedOnTheSamePage() {
        catalogue.seed(field.small.institution());
        var service = catalogue.byCode(field.small.institution()).get("3.52");
        var id = record(field.trip(DAY, OutreachStatus.HELD));
        var path = OutreachLinks.trip(id);
        var form = browser.open(path).page();
        assertThat(form.select("#recipient optgroup")).hasSize(1);
        var key = form.selectFirst("#services input[name=key]").val();

        var done = browser.submit(
                path + "/services",
                "key",
                key,
                "recipient",
                "person:" + field.mother,
                "serviceId",
                service.toString(),
                "executorId",
                field.small.specialist().toString(),
                "quantity",
                "2");

        assertThat(done.status()).isEqualTo(303);
        var page = browser.open(done.location()).page();
        assertThat(page.select(".given tbody tr").text()).contains("Рожкова Алёна", "3.52", "Соколова М. П.");
        assertThat(page.select("#recipient option[selected]").text()).startsWith("Рожкова Алёна");
        assertThat(db.selectFrom(FACT)
                        .where(FACT.INSTITUTION_ID.eq(field.small.institution()), FACT.KIND.eq("service"))
                        .fetch(row -> row.get(FACT.OCCURRED_ON) + " " + row.get(FACT.CHANNEL)))
                .containsExactly("2023-05-17 visit");
        var wrong = browser.submit(
                path + "/services",
                "key",
                UUID.randomUUID().toString(),
                "recipient",
                "person:" + field.mother,
                "serviceId",
                service.toString(),
                "executorId",
                field.small.specialist().toString(),
                "quantity",
                "0");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("#quantity-problem")).isNotEmpty();
        assertThat(wrong.page().select("#serviceId option[selected]").text()).startsWith("3.52");
        var cancelled = browser.submit(path + "/cancellation", "reason", "Ошибка");
        assertThat(cancelled.text("#reason-problem")).contains("Сначала аннулируйте");
    }

    @Test
    void aCancelledTripSaysWhyAndChangesNoMore() {
        var id = record(field.trip(DAY, OutreachStatus.HELD));
        var path = OutreachLinks.trip(id);
        assertThat(browser.submit(path + "/cancellation", "reason", " ").status())
                .isEqualTo(422);

        browser.submit(path + "/cancellation", "reason", "Записан по ошибке");

        var page = browser.open(path).page();
        assertThat(page.select(".alert-danger").text()).contains("Записан по ошибке");
        assertThat(page.select("main form")).isEmpty();
        assertThat(browser.submit(
                                path + "/edit",
                                "on",
                                "17.05.2023",
                                "form",
                                "TRIP",
                                "urgency",
                                "PLANNED",
                                "leaderId",
                                field.small.specialist().toString())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theSheetsHaveAPageForEachFamilyAndABlankOne() {
        var id = record(field.trip(DAY, OutreachStatus.PLANNED));

        var page = browser.open(OutreachLinks.trip(id) + "/sheets").page();

        assertThat(page.select(".visit-sheet")).hasSize(3);
        assertThat(page.select(".visit-sheet").first().text())
                .contains(
                        "Лист посещения семьи",
                        "Выезд № 1 от 17.05.2023",
                        "Рожкова, № ",
                        "Рожкова Алёна",
                        "ул. Лесная");
    }

    @Test
    void theSameVehicleAndPersonOnOneDayAreOnlyWarnedAbout() {
        record(field.trip(DAY, List.of()));
        var second = record(field.trip(DAY, List.of()));

        assertThat(browser.open(OutreachLinks.trip(second)).text(".warnings"))
                .contains("Этот же транспорт в тот же день занят в выезде № 1")
                .contains("Соколова М. П. в тот же день в составе выезда № 1");
    }

    @Test
    void familiesOfOthersStayUnseenAndTheLookIsJournalled() {
        var id = record(field.trip(DAY, OutreachStatus.HELD));
        browser.as(field.small.colleagueAccount());

        var page = browser.open(OutreachLinks.trip(id));

        assertThat(page.text("#families"))
                .contains("Ивина", "Ещё семей вне вашей зоны: 1")
                .doesNotContain("Рожков");
        assertThat(db.select(ENTRY.SUBJECTS)
                        .from(ENTRY)
                        .where(ENTRY.EVENT.eq("TripOpened"), ENTRY.SUBJECTS.contains(new UUID[] {id}))
                        .fetchSingle(ENTRY.SUBJECTS))
                .containsExactlyInAnyOrder(id, field.otherFamily);
    }

    @Test
    void theChronologyOfAFamilyTellsOfVisitsAndMeetings() {
        var trip = record(field.trip(DAY, OutreachStatus.HELD, new OutsiderDraft(field.hospital, "", "")));
        var meeting = meetings.record(field.meeting(DAY.plusDays(1), OutreachStatus.HELD, true), field.director);

        var page = browser.open("/families/" + field.family + "/chronology").page();

        assertThat(page.select("a[href='" + OutreachLinks.trip(trip) + "']").text())
                .isEqualTo("Посещение семьи: Выезд, межведомственный");
        assertThat(page.select("a[href='" + OutreachLinks.meeting(meeting) + "']")
                        .text())
                .isEqualTo("Рассмотрена на встрече: Планирование работы с семьями, план изменён");
        assertThat(browser.open("/families/" + field.otherFamily + "/chronology")
                        .text())
                .doesNotContain("Посещение семьи");
    }

    @Test
    void theNumbersOfTheReportOpenToTripsAndMeetings() {
        var trip = record(field.trip(DAY, OutreachStatus.HELD, new OutsiderDraft(field.hospital, "", "")));
        var meeting = meetings.record(field.meeting(DAY, OutreachStatus.HELD, true), field.director);
        record(field.trip(DAY.plusDays(1), List.of()));

        var trips = browser.open("/reports/T23/T23-29?year=2023").page();
        assertThat(trips.select(".records tbody a").eachAttr("href")).containsExactly(OutreachLinks.trip(trip));
        var held = browser.open("/reports/T23/T23-30?year=2023").page();
        assertThat(held.select(".records tbody a").eachAttr("href")).containsExactly(OutreachLinks.meeting(meeting));
    }

    @Test
    void theDayAndTheSectionTellWhatIsPlanned() {
        browser.as(field.small.specialistAccount());
        var overdue = record(field.trip(field.director.today().minusDays(2), OutreachStatus.PLANNED));
        var ahead = record(field.trip(field.director.today().plusDays(2), OutreachStatus.PLANNED));

        var day = browser.open("/").page();
        assertThat(day.select("a[href='" + OutreachLinks.trip(overdue) + "']")).hasSize(1);
        assertThat(day.select("a[href='" + OutreachLinks.trip(ahead) + "']")).hasSize(1);
        assertThat(day.text()).contains("Ближайшие выезды", "День прошёл");
        var section = browser.open("/sections/" + field.small.firstSection()).page();
        assertThat(section.text()).contains("Выезды на участок");
        assertThat(section.select("a[href='/trips?section=" + field.small.firstSection() + "&status=PLANNED']")
                        .text())
                .isEqualTo("1");
    }

    @Test
    void whoOnlyLooksChangesNothing() {
        var id = record(field.trip(DAY, OutreachStatus.HELD));
        browser.as(centre.account(
                field.small.institution(),
                null,
                opora.platform.access.Role.METHODIST,
                opora.platform.access.Reach.INSTITUTION,
                null));

        assertThat(browser.open(OutreachLinks.trip(id)).page().select("main form"))
                .isEmpty();
        assertThat(browser.open("/trips/new").status()).isEqualTo(403);
        assertThat(browser.submit(OutreachLinks.trip(id) + "/cancellation", "reason", "Нет")
                        .status())
                .isEqualTo(403);
    }

    private UUID record(TripDraft draft) {
        return recordTrips.record(draft, field.director);
    }

    private List<UUID> listed(String path) {
        return browser.open(path).page().select(".trips tbody a").eachAttr("href").stream()
                .map(href -> UUID.fromString(href.substring("/trips/".length())))
                .toList();
    }
}
