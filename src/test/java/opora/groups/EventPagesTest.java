package opora.groups;

import static opora.groups.GroupsFixture.DAY;
import static opora.groups.db.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.groups.db.tables.records.SessionRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class EventPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    EventBook events;

    @Autowired
    SeriesBook series;

    @Autowired
    DSLContext db;

    Centre.Small small;
    Change change;

    @BeforeEach
    void theSpecialistSignsIn() {
        small = centre.small();
        change = centre.by(small.director());
        browser.as(small.specialistAccount());
    }

    @Test
    void anEventIsRecordedAndItsAttendanceAskedNext() {
        assertThat(browser.open("/events").text(".empty-title")).isEqualTo("Мероприятий не найдено");
        var form = browser.open("/events/new").page();
        assertThat(form.selectFirst("#leaderId option[selected]").val())
                .isEqualTo(small.specialist().toString());

        var sent = browser.submit("/events/new", fields("title", "Экскурсия в музей", "startsAt", "15.30"));

        var row = only();
        assertThat(sent.location()).isEqualTo("/events/" + row.getId() + "/attendance");
        assertThat(row.getSubtype()).isEqualTo("excursion");
        assertThat(row.getStartsAt()).hasToString("15:30");
        assertThat(browser.open("/events").text("tbody tr"))
                .isEqualTo("14.03.2024 15:30 Экскурсия в музей Досуговое мероприятие · Экскурсия "
                        + "Несовершеннолетние Соколова М. П. отметить");
        assertThat(browser.open("/").text("main")).doesNotContain("Экскурсия в музей");
    }

    @Test
    void whatIsWrongComesBackAsTypedWithASentence() {
        var wrong = browser.submit(
                "/events/new", fields("title", "Поход", "on", "31.02.2024", "startsAt", "25:00", "minutes", "много"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().selectFirst("#on").val()).isEqualTo("31.02.2024");
        assertThat(wrong.text("#on-problem")).isEqualTo("В календаре нет такого дня");

        assertThat(problem("on", "02.02.2107")).isEqualTo("Год 2107 выглядит неверно, проверьте дату");
        assertThat(problem("on", "01.03.1923")).startsWith("Дата раньше 01.01.1990");
        assertThat(problem("on", "14.03.2099")).startsWith("Мероприятие ещё не могло состояться");
        assertThat(problem("lastOn", "01.03.2024")).startsWith("Последний день не может быть раньше первого");
        assertThat(problem("startsAt", "25:00")).isEqualTo("Время пишут так: 15:30");
        assertThat(problem("children", "-3")).startsWith("Число участников");
        assertThat(problem("form", "")).isEqualTo("Выберите вид досуга");
        assertThat(problem("title", " ")).startsWith("Напишите название");
        assertThat(problem("status", "CANCELLED", "cancelReason")).startsWith("Напишите, почему");
        assertThat(db.fetchCount(SESSION, SESSION.INSTITUTION_ID.eq(small.institution())))
                .isZero();
    }

    @Test
    void aSecondSessionOnOneDayIsWarnedOfAndThenMeant() {
        var club = series.begin(SeriesDraft.of("Очаг", EventKind.PARENTS_CLUB, null, Audience.PARENTS), change);
        var form = browser.open("/events/new?series=" + club).page();
        assertThat(form.selectFirst("#title").val()).isEqualTo("Очаг");
        assertThat(form.selectFirst("#kind option[selected]").text()).isEqualTo("Родительский клуб");
        assertThat(form.select("#sure")).isEmpty();
        var session = fields("title", "Очаг", "kind", "PARENTS_CLUB", "form", "", "seriesId", club.toString());
        browser.submit("/events/new", session);

        var second = browser.submit("/events/new", fresh(session));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text("#refusals")).contains("уже есть занятие");
        assertThat(second.page().select("#sure")).hasSize(1);

        browser.submit(
                "/events/new",
                fields(
                        "title",
                        "Очаг",
                        "kind",
                        "PARENTS_CLUB",
                        "form",
                        "",
                        "seriesId",
                        club.toString(),
                        "sure",
                        "true"));
        assertThat(db.fetchCount(SESSION, SESSION.SERIES_ID.eq(club))).isEqualTo(2);
    }

    @Test
    void thePlannedIsCancelledWithAReasonHeldOrCorrected() {
        var planned = record(SessionDraft.Outcome.PLANNED);
        var card = browser.open("/events/" + planned);
        assertThat(card.text(".alert-info")).contains("День мероприятия наступил");

        assertThat(browser.submit("/events/" + planned + "/cancelling", "reason", " ")
                        .status())
                .isEqualTo(422);
        browser.submit("/events/" + planned + "/cancelling", "reason", "карантин в школе");
        assertThat(browser.open("/events/" + planned).text(".alert-warning"))
                .isEqualTo("Мероприятие отменено карантин в школе");
        assertThat(browser.open("/events/" + planned + "/attendance").text(".alert-warning"))
                .startsWith("Мероприятие отменено: участников отмечают только");

        var other = record(SessionDraft.Outcome.PLANNED);
        assertThat(browser.submit("/events/" + other + "/holding").location())
                .isEqualTo("/events/" + other + "/attendance");
        var edit = browser.open("/events/" + other + "/edit").page();
        assertThat(edit.selectFirst("#title").val()).isEqualTo("Экскурсия в музей");
        assertThat(edit.selectFirst("#status option[selected]").val()).isEqualTo("HELD");
        browser.submit("/events/" + other + "/edit", fields("title", "Поездка", "children", "14"));
        assertThat(browser.open("/events/" + other).text(".heads")).isEqualTo("Без имён: детей 14, взрослых 0");
    }

    @Test
    void aVoidedRecordStaysStruckThroughAndIsCountedNowhere() {
        var event = record(SessionDraft.Outcome.attendedBy(30, 2));
        assertThat(browser.open("/events").text(".event-total"))
                .isEqualTo("Проведено: 1 · посещений: 0 · разных людей: 0 · без имён: детей 30, взрослых 2");

        browser.submit("/events/" + event + "/voiding", "reason", "записано дважды");

        assertThat(browser.open("/events").page().select("tbody tr")).isEmpty();
        assertThat(browser.open("/events?voided=true").page().select("tr.voided"))
                .hasSize(1);
        assertThat(browser.open("/events/" + event).text(".voiding")).startsWith("Запись аннулирована записано дважды");
        assertThat(browser.open("/events/" + event + "/edit").status()).isEqualTo(404);
    }

    @Test
    void theListIsNarrowedAndReadOn() {
        var many = new ArrayList<SessionDraft>();
        for (int i = 0; i < 55; i++) {
            many.add(GroupsFixture.excursion(small, DAY.plusDays(i), SessionDraft.Outcome.HELD));
        }
        events.recordAll(many, change);
        events.recordAll(List.of(GroupsFixture.excursion(small, DAY, SessionDraft.Outcome.PLANNED)), change);

        var first = browser.open("/events?status=HELD").page();
        assertThat(first.select("tbody tr")).hasSize(50);
        var rest = browser.open(first.selectFirst("a[rel=next]").attr("href")).page();
        assertThat(rest.select("tbody tr")).hasSize(5);
        assertThat(browser.open("/events?status=PLANNED").page().select("tbody tr"))
                .hasSize(1);
        assertThat(browser.open("/events?month=2024-03").page().select("tbody tr"))
                .hasSize(19);
        assertThat(browser.open("/events?kind=CAMP").page().select("tbody tr")).isEmpty();
        assertThat(browser.open("/events?leader=" + small.colleague()).page().select("tbody tr"))
                .isEmpty();
        assertThat(browser.open("/events?from=31.02.2024").status()).isEqualTo(422);
        assertThat(browser.open("/events?after=x").page().select("tbody tr")).hasSize(50);
    }

    @Test
    void theAdministratorReadsOnlyAndAnotherInstitutionFindsNothing() {
        var event = record(SessionDraft.Outcome.HELD);
        browser.as(centre.account(small.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null));
        assertThat(browser.open("/events/" + event).page().select("a[href$=edit]"))
                .isEmpty();
        assertThat(browser.open("/events/new").status()).isEqualTo(403);

        browser.as(centre.small().director());
        for (var path : List.of("", "/edit", "/attendance", "/sheet", "/voiding")) {
            assertThat(browser.open("/events/" + event + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void theDayTellsWhatIsHeldAndWhatWaitsForItsMarks() {
        events.recordAll(
                List.of(
                        GroupsFixture.excursion(small, change.today(), SessionDraft.Outcome.PLANNED),
                        GroupsFixture.excursion(small, change.today().minusDays(3), SessionDraft.Outcome.HELD)),
                change);

        assertThat(browser.open("/").text("main")).contains("Экскурсия в музей", "сегодня", "участники не отмечены");
    }

    private UUID record(SessionDraft.Outcome outcome) {
        return events.record(Ids.next(), GroupsFixture.excursion(small, DAY, outcome), false, change);
    }

    private SessionRecord only() {
        return db.selectFrom(SESSION)
                .where(SESSION.INSTITUTION_ID.eq(small.institution()))
                .fetchSingle();
    }

    private String problem(String field, String value) {
        return problem(field, value, field);
    }

    private String problem(String field, String value, String beside) {
        var answer = browser.submit("/events/new", fields("title", "Поход", field, value));
        assertThat(answer.status()).isEqualTo(422);
        return answer.text("#" + beside + "-problem");
    }

    /** The form of an excursion with some fields typed otherwise. */
    private String[] fields(String... other) {
        var all = new LinkedHashMap<String, String>();
        all.put("key", Ids.next().toString());
        all.put("kind", "LEISURE");
        all.put("form", "EXCURSION");
        all.put("audience", "MINORS");
        all.put("on", "14.03.2024");
        all.put("channel", "IN_PERSON");
        all.put("leaderId", small.specialist().toString());
        all.put("status", "HELD");
        for (int i = 0; i < other.length; i += 2) {
            all.put(other[i], other[i + 1]);
        }
        return all.entrySet().stream()
                .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }

    private static String[] fresh(String[] fields) {
        var copy = fields.clone();
        copy[1] = Ids.next().toString();
        return copy;
    }
}
