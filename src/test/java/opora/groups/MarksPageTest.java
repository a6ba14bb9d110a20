package opora.groups;

import static opora.groups.GroupsFixture.DAY;
import static opora.groups.db.Tables.ATTENDANCE;
import static opora.groups.db.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class MarksPageTest {

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
    List<UUID> children;
    UUID event;
    String path;

    @BeforeEach
    void aClubOfFourChildrenMeets() {
        small = centre.small();
        change = centre.by(small.director());
        browser.as(small.specialistAccount());
        children = GroupsFixture.people(register, small, 4, change);
        var club = series.begin(SeriesDraft.of("Очаг", EventKind.PARENTS_CLUB, null, Audience.PARENTS), change);
        roster.join(
                club,
                List.of(
                        new Joining(children.get(0), DAY, null),
                        new Joining(children.get(1), DAY, null),
                        new Joining(children.get(2), DAY.plusDays(7), null)),
                change);
        event = events.record(
                Ids.next(), GroupsFixture.of(club, small, EventKind.PARENTS_CLUB, DAY, 60), false, change);
        path = "/events/" + event + "/attendance";
    }

    @Test
    void theRosterIsMarkedAtOnceAndTheAbsentUnmarked() {
        var page = browser.open(path).page();
        assertThat(page.select(".mark-list li").eachText())
                .containsExactly(
                        "Рожковаа Вера Сергеевна 04.05.2016 · № " + number(0),
                        "Рожковаб Вера Сергеевна 04.05.2016 · № " + number(1),
                        "Рожковав Вера Сергеевна 04.05.2016 · № " + number(2) + " в группе с 21.03.2024");
        assertThat(page.select("input[name=present][checked]")).isEmpty();

        var all = send(page, "all", "true").page();
        assertThat(all.select("input[name=present][checked]")).hasSize(3);
        all.getElementById("present-" + children.get(1)).removeAttr("checked");
        all.getElementById("present-" + children.get(2)).removeAttr("checked");
        var saved = send(all);

        assertThat(saved.location()).isEqualTo("/events/" + event);
        assertThat(marks(true)).containsExactly(children.get(0));
        assertThat(marks(false)).containsExactly(children.get(1));
        var card = browser.open("/events/" + event).page();
        assertThat(card.select(".people.missed li").eachText())
                .containsExactly("Рожковаб Вера Сергеевна не был(а)", "Рожковав Вера Сергеевна в группе с 21.03.2024");
    }

    @Test
    void somebodyWhoWalksInIsFoundWithoutLosingTheMarksAlreadySet() {
        var page = browser.open(path).page();
        page.getElementById("present-" + children.get(0)).attr("checked", "checked");
        page.getElementById("person").val("Рожкова");
        var several = send(page, "find", "true").page();
        assertThat(several.select(".found")).hasSizeGreaterThan(1);
        assertThat(several.select("input[name=present][checked]")).hasSize(1);

        var picked = send(several, "pick", children.get(3).toString()).page();
        assertThat(picked.select(".mark-list li")).hasSize(4);
        assertThat(picked.getElementById("present-" + children.get(3)).hasAttr("checked"))
                .isTrue();
        assertThat(picked.getElementById("person").val()).isEmpty();
        send(picked);

        assertThat(marks(true)).containsExactlyInAnyOrder(children.get(0), children.get(3));
        assertThat(marks(false)).containsExactly(children.get(1));
    }

    @Test
    void aNameLeftInTheFieldIsLookedForBeforeAnythingIsSaved() {
        var page = browser.open(path).page();
        page.getElementById("person").val("Рожковаг Вера");

        var answer = send(page);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().getElementById("present-" + children.get(3)).hasAttr("checked"))
                .isTrue();
        assertThat(marks(true)).isEmpty();
    }

    @Test
    void whileOneTypesThePageIsFilledWithWhomItFinds() {
        assertThat(browser.submit(path + "/found", "person", "Рожковаг")
                        .page()
                        .select(".found")
                        .eachText()
                        .getFirst())
                .startsWith("Рожковаг");
        assertThat(browser.submit(path + "/found", "person", "Якшибаев").text("[role=status]"))
                .startsWith("Никого не нашлось");
    }

    @Test
    void theSecondOfTwoIsToldAndNothingTheyMarkedIsLost() {
        var mine = browser.open(path).page();
        mine.getElementById("present-" + children.get(1)).attr("checked", "checked");
        attendance.save(
                new Attendance.Marks(event, 1, Set.of(children.get(0)), Set.of(children.get(1)), false, null),
                centre.by(small.director()));

        var refused = send(mine);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#refusals")).contains("сохранил другой сотрудник");
        assertThat(refused.page().select(".tag-warning").eachText())
                .containsExactly("в сохранённых: был(а)", "в сохранённых: не отмечен(а)");
        assertThat(marks(true)).containsExactly(children.get(0));

        send(refused.page());
        assertThat(marks(true)).containsExactly(children.get(1));
        assertThat(marks(false)).containsExactly(children.get(0));
    }

    @Test
    void thePlannedIsToldAsHeldTogetherWithItsMarks() {
        var planned = events.record(
                Ids.next(), GroupsFixture.excursion(small, DAY, SessionDraft.Outcome.PLANNED), false, change);
        path = "/events/" + planned + "/attendance";
        var page = browser.open(path).page();
        page.getElementById("children").val("40");
        page.getElementById("hold").removeAttr("checked");

        var refused = send(page);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#refusals")).contains("Мероприятие ещё только запланировано");
        assertThat(refused.page().getElementById("children").val()).isEqualTo("40");

        var again = refused.page();
        again.getElementById("hold").attr("checked", "checked");
        send(again);
        var row = db.selectFrom(SESSION).where(SESSION.ID.eq(planned)).fetchSingle();
        assertThat(row.getStatus()).isEqualTo("held");
        assertThat(row.getChildren()).isEqualTo(40);
    }

    @Test
    void whoIsOutOfReachIsSeenByWhoLeadsAndCountedForOthers() {
        var far = GroupsFixture.family(register, small.remote(), "Дальнова", change)
                .getLast();
        attendance.recordAll(List.of(new Attendance.Visit(event, far)), change);

        assertThat(browser.open(path).text(".mark-list")).contains("Дальнова");
        browser.as(small.colleagueAccount());
        var theirs = browser.open(path).page();
        assertThat(theirs.select(".mark-list li").eachText())
                .containsExactly("Дальнова Вера Сергеевна 04.05.2016 · № " + numberOf(far) + " не из группы");
        assertThat(theirs.text()).contains("Ещё участников вне вашего доступа: 3");
        theirs.getElementById("present-" + far).removeAttr("checked");
        send(theirs);

        assertThat(marks(true)).isEmpty();
    }

    @Test
    void theChronologyOfTheFamilyTellsWhoTookPart() {
        attendance.save(
                new Attendance.Marks(event, 1, Set.of(children.get(0)), Set.of(children.get(1)), false, null), change);

        var there = chronology(children.get(0)).selectFirst("[data-kind=ATTENDED]");
        assertThat(there.text()).isEqualTo("14.03.2024 Участие: Занятие Рожковаа Вера Сергеевна");
        assertThat(there.selectFirst("a").attr("href")).isEqualTo("/events/" + event);
        assertThat(chronology(children.get(1)).select("[data-kind=ATTENDED]")).isEmpty();
    }

    private Document chronology(UUID person) {
        var family = db.fetchSingle("select family_id from people.person_card where id = ?", person)
                .get(0, UUID.class);
        return browser.open("/families/" + family + "/chronology").page();
    }

    @Test
    void theListIsPrintedAndAttendanceVoidedWithAReason() {
        attendance.save(
                new Attendance.Marks(event, 1, Set.of(children.get(0)), Set.of(children.get(1)), false, null), change);

        assertThat(browser.open("/events/" + event + "/sheet")
                        .page()
                        .select(".sheet-table tbody tr")
                        .eachText())
                .containsExactly("1 Рожковаа Вера Сергеевна 04.05.2016 +", "2 Рожковаб Вера Сергеевна 04.05.2016 нет");

        browser.submit(path + "/voiding", "reason", "не та группа");
        assertThat(db.fetchCount(ATTENDANCE, ATTENDANCE.SESSION_ID.eq(event), ATTENDANCE.VOIDED_AT.isNull()))
                .isZero();
        assertThat(browser.open(path).page().select("input[name=present][checked]"))
                .isEmpty();
    }

    /** Sends the form as a browser would: what is checked, what stands in the fields, and the button. */
    private Browser.Answer send(Document page, String... button) {
        var fields = new ArrayList<String>();
        for (var input : page.select("form.marks input")) {
            if (!input.attr("type").equals("checkbox") || input.hasAttr("checked")) {
                fields.add(input.attr("name"));
                fields.add(
                        input.attr("type").equals("checkbox")
                                        && input.attr("value").isEmpty()
                                ? "on"
                                : input.val());
            }
        }
        fields.addAll(List.of(button));
        return browser.submit(path, fields.toArray(String[]::new));
    }

    private Set<UUID> marks(boolean present) {
        return db.select(ATTENDANCE.PERSON_ID)
                .from(ATTENDANCE)
                .where(ATTENDANCE.SESSION_ID.eq(event), ATTENDANCE.PRESENT.eq(present), ATTENDANCE.VOIDED_AT.isNull())
                .fetchSet(ATTENDANCE.PERSON_ID);
    }

    private String number(int child) {
        return numberOf(children.get(child));
    }

    private String numberOf(UUID person) {
        return db.fetchSingle(
                        "select f.number from people.person_card p join people.family_card f using (institution_id) "
                                + "where p.id = ? and f.id = p.family_id",
                        person)
                .get(0, String.class);
    }
}
