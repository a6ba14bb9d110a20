package opora.casework.roadmap;

import static opora.casework.db.Tables.PLAN;
import static opora.casework.db.Tables.PLAN_GOAL;
import static opora.casework.db.Tables.PLAN_MEASURE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.casework.MonitoringDomains;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.Ids;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class RoadmapDraftTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    MonitoringDomains domains;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    Centre.Small small;
    RegisteredFamily family;
    String plan;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        domains.seed(small.institution());
        family = PeopleFixture.family(registerFamily, small, centre.by(small.director()));
        plan = "/families/" + family.familyId() + "/casework/plan";
        browser.as(small.specialistAccount());
    }

    @Test
    void aRoadMapIsBegunAndFilled() {
        assertThat(browser.open(plan).text("#plan")).contains("Утверждённой дорожной карты нет");
        assertThat(begin()).isEqualTo(plan + "/draft");
        assertThat(begin()).isEqualTo(plan + "/draft");
        assertThat(db.fetchCount(PLAN, PLAN.FAMILY_ID.eq(family.familyId()))).isEqualTo(1);
        assertThat(browser.open(plan + "/draft").text("#gaps")).contains("нет ни одной цели");

        assertThat(send().location()).isEqualTo(plan + "/draft");
        var page = browser.open(plan + "/draft");
        assertThat(page.text(".plan-goal"))
                .contains(
                        "Употребление психоактивных веществ",
                        "Мать не пьёт",
                        "Три месяца трезвости",
                        "Сходить к наркологу",
                        "Семья",
                        "Договориться о приёме",
                        "Соколова");
        assertThat(page.page().select("#gaps")).isEmpty();
        assertThat(browser.open(plan).text("#open-version")).contains("Версия 1", "составляется");
    }

    @Test
    void theDatabaseHoldsNoWordOfIt() {
        begin();
        send();
        var goal = db.fetchSingle(PLAN_GOAL, PLAN_GOAL.FAMILY_ID.eq(family.familyId()));
        assertThat(List.of(goal.getAim(), goal.getResult())).allMatch(text -> text.startsWith("v1:"));
        assertThat(db.fetch(PLAN_MEASURE, PLAN_MEASURE.FAMILY_ID.eq(family.familyId())))
                .hasSize(2)
                .allMatch(measure -> measure.getWhat().startsWith("v1:"));
    }

    @Test
    void whatIsWrongComesBackAsTyped() {
        begin();
        var answer = send("aim", " ", "dueOn", "31.02.2030", "what-0", "Лечь в больницу");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#dueOn").val()).isEqualTo("31.02.2030");
        assertThat(answer.page().select("#what-0").text()).isEqualTo("Лечь в больницу");
        assertThat(send("aim", " ").text("#aim-problem")).isEqualTo("Напишите цель");
        assertThat(send("dueOn", RussianDate.format(today().minusDays(1))).text("#dueOn-problem"))
                .contains("Срок уже прошёл");
        assertThat(send("due-1", RussianDate.format(today().minusDays(1))).text("#refusals"))
                .contains("Мера 2: срок", "уже прошёл");
        assertThat(send("due-0", "завтра").text("#refusals")).contains("Мера 1: «завтра» не дата");
        assertThat(send("what-1", "").text("#refusals")).contains("Мера 2: напишите, что нужно сделать");
        assertThat(send("owner-0", "agency").text("#refusals")).contains("Мера 1: впишите ведомство");
        assertThat(send("owner-0", "employee:" + Ids.next()).text("#refusals"))
                .contains("Мера 1: выберите исполнителя");
        assertThat(send("support-0", "group:" + Ids.next()).text("#refusals")).contains("Мера 1: выберите");
        assertThat(send("domain", "nonsense").text("#domain-problem")).contains("Такого направления");
        assertThat(db.fetchCount(PLAN_GOAL, PLAN_GOAL.FAMILY_ID.eq(family.familyId())))
                .isZero();
    }

    @Test
    void aMeasureOfAFormerEmployeeIsRefused() {
        begin();
        left(small.colleague(), today().minusDays(5));
        assertThat(send("owner-1", "employee:" + small.colleague()).text("#refusals"))
                .contains("Мера 2: Ершова М. П. не работает здесь с " + RussianDate.format(today().minusDays(5)));
    }

    @Test
    void rowsAreAddedWithoutAScriptAndNothingTypedIsLost() {
        begin();
        var more = browser.submit(plan + "/goals", fields("more", "true"));
        assertThat(more.status()).isEqualTo(200);
        assertThat(more.page().select(".plan-row")).hasSize(5);
        assertThat(more.page().select("#what-1").text()).isEqualTo("Договориться о приёме");
        assertThat(send("rows", "5", "what-4", "Пятая", "owner-4", "client").status())
                .isEqualTo(303);
        assertThat(browser.open(plan + "/draft").text(".plan-goal")).contains("Пятая");
        assertThat(browser.open(goalPath()).page().select(".plan-row")).hasSize(4);
    }

    @Test
    void aGoalSentTwiceIsOneGoal() {
        begin();
        var key = Ids.next().toString();
        send("key", key);
        send("key", key);
        assertThat(db.fetchCount(PLAN_GOAL, PLAN_GOAL.FAMILY_ID.eq(family.familyId())))
                .isEqualTo(1);
    }

    @Test
    void twoWhoEditTheSameGoalSeeBothTextsAndChoose() {
        begin();
        send();
        var path = goalPath();
        var mine = form(path);
        browser.as(small.director());
        var theirs = form(path);
        theirs.put("aim", "Мать лечится");
        assertThat(browser.submit(path, flat(theirs)).status()).isEqualTo(303);

        browser.as(small.specialistAccount());
        mine.put("aim", "Мать трезва");
        var answer = browser.submit(path, flat(mine));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#refusals")).contains("сравните и выберите");
        assertThat(answer.text("#theirs")).contains("Мать лечится", "Пока вы правили");
        assertThat(answer.page().select("#aim").text()).isEqualTo("Мать трезва");
        assertThat(browser.open(plan + "/draft").text(".plan-goal")).contains("Мать лечится");

        mine.put("version", answer.page().select("[name=version]").first().val());
        assertThat(browser.submit(path, flat(mine)).status()).isEqualTo(303);
        assertThat(browser.open(plan + "/draft").text(".plan-goal"))
                .contains("Мать трезва")
                .doesNotContain("лечится");
    }

    @Test
    void aGoalRemovedMeanwhileIsKeptAsANewOneIfOneWants() {
        begin();
        send();
        var path = goalPath();
        var mine = form(path);
        assertThat(browser.submit(path + "/removal", "version", "7").text("#refusals"))
                .contains("изменил кто-то другой");
        browser.submit(path + "/removal", "version", mine.get("version"));
        assertThat(browser.open(plan + "/draft").page().select(".plan-goal")).isEmpty();

        mine.put("aim", "Мать трезва");
        var answer = browser.submit(path, flat(mine));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#theirs")).contains("удалили");
        var again = new TreeMap<>(mine);
        again.remove("version");
        again.put("key", answer.page().select("[name=key]").first().val());
        var action = answer.page().select("form.card").attr("action");
        assertThat(browser.submit(action, flat(again)).status()).isEqualTo(303);
        assertThat(browser.open(plan + "/draft").text(".plan-goal")).contains("Мать трезва");
    }

    @Test
    void whoDoesNotWorkWithTheFamilySeesNoRoadMap() {
        begin();
        send();
        browser.as(small.colleagueAccount());
        assertThat(browser.open(plan).status()).isEqualTo(404);
        assertThat(browser.open(plan + "/draft").status()).isEqualTo(404);
        browser.as(centre.account(small.institution(), null, Role.METHODIST, Reach.INSTITUTION, null));
        assertThat(browser.open(plan).status()).isEqualTo(403);
    }

    @Test
    void aDraftNobodyWantsIsDropped() {
        begin();
        send();
        assertThat(browser.submit(plan + "/draft/removal", "version", "1").text("#refusals"))
                .contains("версию изменили");
        assertThat(browser.submit(plan + "/draft/removal", "version", "2").location())
                .isEqualTo(plan);
        assertThat(db.fetchCount(PLAN, PLAN.FAMILY_ID.eq(family.familyId()))).isZero();
        assertThat(browser.open(plan + "/draft").location()).isEqualTo(plan);
    }

    private String begin() {
        return browser.submit(plan + "/draft").location();
    }

    private void left(UUID employee, LocalDate on) {
        db.execute("update institution.employee set left_on = ? where id = ?", on, employee);
    }

    private Browser.Answer send(String... others) {
        return browser.submit(plan + "/goals", fields(others));
    }

    private String goalPath() {
        var goal = db.fetchSingle(PLAN_GOAL, PLAN_GOAL.FAMILY_ID.eq(family.familyId()));
        return plan + "/goals/" + goal.getId();
    }

    /** What the form holds when it is opened. */
    private TreeMap<String, String> form(String path) {
        var values = new TreeMap<String, String>();
        for (var field : browser.open(path).page().select("form.card [name]")) {
            if (!field.attr("type").equals("submit") && !field.attr("type").equals("checkbox")) {
                values.put(
                        field.attr("name"),
                        switch (field.tagName()) {
                            case "textarea" -> field.text();
                            case "select" -> field.select("option[selected]").val();
                            default -> field.val();
                        });
            }
        }
        values.remove("_csrf");
        return values;
    }

    private String[] fields(String... others) {
        var due = RussianDate.format(today().plusMonths(2));
        var fields = new TreeMap<>(Map.of(
                "key", Ids.next().toString(),
                "rows", "3",
                "domain", "substances",
                "aim", "Мать не пьёт",
                "result", "Три месяца трезвости",
                "dueOn", due));
        fields.putAll(Map.of("what-0", "Сходить к наркологу", "owner-0", "client", "due-0", due));
        fields.putAll(
                Map.of("what-1", "Договориться о приёме", "owner-1", "employee:" + small.specialist(), "due-1", due));
        for (int i = 0; i < others.length; i += 2) {
            fields.put(others[i], others[i + 1]);
        }
        return flat(fields);
    }

    private static String[] flat(Map<String, String> fields) {
        var flat = new ArrayList<String>();
        fields.forEach((name, value) -> {
            flat.add(name);
            flat.add(value);
        });
        return flat.toArray(String[]::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
