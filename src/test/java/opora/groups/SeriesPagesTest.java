package opora.groups;

import static opora.groups.GroupsFixture.DAY;
import static opora.groups.db.Tables.PARTICIPANT;
import static opora.groups.db.Tables.SERIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class SeriesPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    EventBook events;

    @Autowired
    SeriesBook series;

    @Autowired
    Roster roster;

    @Autowired
    Attendance attendance;

    @Autowired
    RegisterFamily register;

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
    void aGroupIsBegunChangedAndPutAside() {
        assertThat(browser.open("/series").text(".empty-title")).isEqualTo("Групп пока нет");
        browser.submit(
                "/series/new",
                "name",
                "Я смогу",
                "kind",
                "TRAINING",
                "audience",
                "PARENTS",
                "purposes",
                "CONFIDENCE",
                "leaderId",
                small.specialist().toString(),
                "weekday",
                "TUESDAY",
                "startsAt",
                "15:30",
                "minutes",
                "75");
        var row = db.selectFrom(SERIES)
                .where(SERIES.INSTITUTION_ID.eq(small.institution()))
                .fetchSingle();
        assertThat(row.getPurposes()).containsExactly("confidence");
        assertThat(browser.open("/series/" + row.getId()).text("dl.facts"))
                .contains("вторник 15:30", "Уверенность в себе", "75");

        var twice = browser.submit("/series/new", "name", "я СМОГУ", "kind", "TRAINING", "audience", "PARENTS");
        assertThat(twice.text("#name-problem")).isEqualTo("Группа с таким названием уже есть");
        var tooShort = browser.submit(
                "/series/new", "name", "Опора", "kind", "TRAINING", "audience", "PARENTS", "minutes", "45");
        assertThat(tooShort.text("#minutes-problem")).startsWith("Тренинг длится от 60 до 90 минут");

        browser.submit(
                "/series/" + row.getId() + "/edit", "name", "Я смогу!", "kind", "TRAINING", "audience", "PARENTS");
        assertThat(browser.open("/series").text("tbody tr")).contains("Я смогу!", "не собирается");
        assertThat(browser.open("/events/new").page().select("#seriesId option"))
                .hasSize(1);
    }

    @Test
    void theThirteenthOfATrainingIsRefusedAndASecondGroupOffered() {
        var people = GroupsFixture.people(register, small, 13, change);
        var group = training();
        for (var person : people.subList(0, 12)) {
            browser.submit("/series/" + group + "/participants", "pick", person.toString(), "joinedOn", "14.03.2024");
        }
        assertThat(browser.open("/series/" + group).text(".alert-warning"))
                .contains("уже 12 человек", "Завести группу");

        var refused = browser.submit(
                "/series/" + group + "/participants", "pick", people.get(12).toString(), "joinedOn", "14.03.2024");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#person-problem")).contains("уже 12 человек", "Заведите вторую группу");
        assertThat(db.fetchCount(PARTICIPANT, PARTICIPANT.SERIES_ID.eq(group))).isEqualTo(12);
    }

    @Test
    void aNameThatMeansOneJoinsAndOneThatMeansSeveralOrNobodyDoesNot() {
        var people = GroupsFixture.people(register, small, 2, change);
        var group = training();

        var several =
                browser.submit("/series/" + group + "/participants", "person", "Рожкова", "joinedOn", "14.03.2024");
        assertThat(several.text("#person-problem")).startsWith("Нашлось несколько человек");
        assertThat(several.page().select(".found")).isNotEmpty();
        var nobody =
                browser.submit("/series/" + group + "/participants", "person", "Якшибаев", "joinedOn", "14.03.2024");
        assertThat(nobody.text("#person-problem")).startsWith("Никого не нашлось");
        assertThat(nobody.page().selectFirst("#person").val()).isEqualTo("Якшибаев");
        browser.submit("/series/" + group + "/participants", "person", "Рожковаб Вера", "joinedOn", "14.03.2024");

        assertThat(db.select(PARTICIPANT.PERSON_ID)
                        .from(PARTICIPANT)
                        .where(PARTICIPANT.SERIES_ID.eq(group))
                        .fetchSet(PARTICIPANT.PERSON_ID))
                .containsExactly(people.get(1));
    }

    @Test
    void theGridTellsPresentAbsentAndNotYetApart() {
        var people = GroupsFixture.people(register, small, 3, change);
        var group = training();
        roster.join(
                group,
                List.of(
                        new Joining(people.get(0), DAY, null),
                        new Joining(people.get(1), DAY, null),
                        new Joining(people.get(2), DAY.plusDays(7), null)),
                change);
        var first = meeting(group, 0);
        meeting(group, 7);
        attendance.save(
                new Attendance.Marks(first, 1, Set.of(people.get(0)), Set.of(people.get(1)), false, null), change);

        var page = browser.open("/series/" + group).page();

        assertThat(page.select(".grid-table tbody tr").stream()
                        .map(row -> row.select("[data-state]").eachAttr("data-state")))
                .containsExactly(
                        List.of("PRESENT", "UNMARKED"), List.of("ABSENT", "UNMARKED"), List.of("NOT_YET", "UNMARKED"));
        assertThat(page.select(".grid-table tfoot td").eachText()).contains("1", "0");
    }

    @Test
    void whoLeavesStaysInThePastAndCannotLeaveBeforeJoining() {
        var person = GroupsFixture.people(register, small, 1, change).getFirst();
        var group = training();
        roster.join(group, List.of(new Joining(person, DAY, null)), change);
        var stay = db.select(PARTICIPANT.ID)
                .from(PARTICIPANT)
                .where(PARTICIPANT.SERIES_ID.eq(group))
                .fetchSingle()
                .value1();
        var path = "/series/participants/" + stay + "/leaving";
        assertThat(browser.open(path).text("dl.facts")).contains("Рожковаа");

        assertThat(browser.submit(path, "on", "01.03.2024").text("#on-problem"))
                .startsWith("Последний день не может быть раньше");
        assertThat(browser.submit(path, "on", "01.03.2099").text("#on-problem"))
                .startsWith("Человек ещё не мог выбыть");
        browser.submit(path, "on", "20.03.2024");

        assertThat(browser.open("/series/" + group).text("tr.gone")).contains("Рожковаа", "по 20.03.2024");
    }

    private UUID training() {
        return series.begin(SeriesDraft.of("Я смогу", EventKind.TRAINING, null, Audience.PARENTS), change);
    }

    private UUID meeting(UUID group, int later) {
        return events.record(
                Ids.next(), GroupsFixture.of(group, small, EventKind.TRAINING, DAY.plusDays(later), 60), false, change);
    }
}
