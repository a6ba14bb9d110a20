package opora.people.family;

import static opora.people.PeopleFixture.family;
import static opora.people.PeopleFixture.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class FamilyPageTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    DSLContext db;

    Centre.Small small;
    RegisteredFamily family;
    String path;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        family = PeopleFixture.family(registerFamily, small, centre.by(small.director()));
        path = "/families/" + family.familyId();
        browser.as(small.specialistAccount());
        db.execute(
                "insert into people.category (institution_id, code, title) values (?, 'military', 'Семья участника СВО')",
                small.institution());
    }

    @Test
    void whoOpensTheFamilyStandsInItsHistory() {
        browser.open(path);

        assertThat(browser.open(path + "/history").status()).isEqualTo(403);
        browser.as(small.director());
        assertThat(browser.open(path + "/history")
                        .page()
                        .select(".history tbody tr")
                        .eachText())
                .anySatisfy(row -> assertThat(row).contains("Открыта карточка семьи", "Мария Петровна"))
                .anySatisfy(row -> assertThat(row).contains("Семья зарегистрирована"));
    }

    @Test
    void aFamilyOutOfReachIsNotFoundOnAnyPath() {
        browser.as(small.colleagueAccount());

        for (var page : List.of(
                "",
                "/edit",
                "/members/new",
                "/residences/new",
                "/statuses/new?axis=legal",
                "/categories/new",
                "/curators/new",
                "/removal/new",
                "/return/new",
                "/members/" + membership(0) + "/end",
                "/members/join?person=" + family.personIds().getFirst())) {
            assertThat(browser.open(path + page).status()).as(page).isEqualTo(404);
        }
        assertThat(browser.submit(path + "/statuses", "axis", "legal", "status", "sop", "startsOn", "01.03.2023")
                        .status())
                .isEqualTo(404);
        assertThat(browser.submit(path + "/removal", "on", "01.03.2023", "closingReason", "moved")
                        .status())
                .isEqualTo(404);
        assertThat(browser.submit(path + "/members/" + membership(0) + "/end", "on", "01.03.2023")
                        .status())
                .isEqualTo(404);
        assertThat(browser.submit(path, "name", "Чужие").status()).isEqualTo(404);
    }

    @Test
    void whoMayOnlyLookSeesNoButtonsAndIsRefused() {
        browser.as(centre.account(small.institution(), null, Role.METHODIST, Reach.INSTITUTION, null));

        var page = browser.open(path).page();

        assertThat(page.select("#members tbody tr")).hasSize(2);
        assertThat(page.select("main a.btn")).isEmpty();
        assertThat(browser.submit(path + "/curators", "startsOn", "01.03.2023").status())
                .isEqualTo(403);
    }

    @Test
    void theLegalStatusMovesFromOneToTheNext() {
        submit("/statuses", "axis", "legal", "status", "tzhs", "startsOn", "01.03.2023");
        submit(
                "/statuses",
                "axis",
                "legal",
                "status",
                "sop",
                "startsOn",
                "10.05.2023",
                "documentNumber",
                "17",
                "documentDate",
                "09.05.2023",
                "because",
                "решение комиссии");

        var page = page();

        assertThat(page.select("#legal .timeline li").eachText())
                .satisfiesExactly(
                        now -> assertThat(now)
                                .startsWith("с 10.05.2023 Социально опасное положение решение № 17 от 09.05.2023"),
                        before -> assertThat(before).isEqualTo("01.03.2023 – 09.05.2023 Трудная жизненная ситуация"));
        assertThat(page.select(".family-facts .tag").text()).isEqualTo("СОП");
        assertThat(page.select("#practice").text()).contains("не установлен");
    }

    @Test
    void aDangerousPositionWithoutDecisionIsMarkedAndNotRefused() {
        submit("/statuses", "axis", "legal", "status", "sop", "startsOn", "01.03.2023");

        assertThat(page().select("#legal .tag-warning").text()).isEqualTo("не указано решение");
    }

    @Test
    void aStatusThatContradictsTheHistoryComesBackAsTyped() {
        submit("/statuses", "axis", "practice", "status", "risk", "startsOn", "01.03.2023");

        var answer = browser.submit(
                path + "/statuses",
                "axis",
                "practice",
                "status",
                "asocial",
                "startsOn",
                "28.02.2023",
                "because",
                "по акту обследования");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#startsOn-problem"))
                .isEqualTo("Действующая запись начинается 01.03.2023: новая должна начаться позже");
        assertThat(answer.page().select("#status option[selected]").val()).isEqualTo("asocial");
        assertThat(answer.text("#because")).isEqualTo("по акту обследования");
        assertThat(browser.submit(path + "/statuses", "axis", "practice", "status", "", "startsOn", "31.02.2023")
                        .text("#startsOn-problem"))
                .isEqualTo("В календаре нет такого дня");
    }

    @Test
    void aStatusEndsWithoutAnother() {
        submit("/statuses", "axis", "practice", "status", "risk", "startsOn", "01.03.2023");
        var end = page().select("#practice a[href$=/end]").attr("href");

        assertThat(browser.open(end).text("main")).contains("Семья группы риска", "с 01.03.2023");
        assertThat(browser.submit(end, "on", "28.02.2023").text("#on-problem"))
                .isEqualTo("Окончание не может быть раньше начала (01.03.2023)");
        assertThat(browser.submit(end, "on", "30.06.2023").location()).isEqualTo(path);
        assertThat(page().select("#practice .timeline").text()).startsWith("01.03.2023 – 30.06.2023");
    }

    @Test
    void aCategoryBeginsAndEnds() {
        submit("/categories", "code", "military", "startsOn", "01.03.2023", "document", "справка 5");
        assertThat(browser.submit(path + "/categories", "code", "", "startsOn", "01.03.2023")
                        .text("#code-problem"))
                .isEqualTo("Выберите категорию");

        var end = page().select("#categories a[href$=/end]").attr("href");
        assertThat(browser.submit(end, "on", "01.04.2023").status()).isEqualTo(303);

        assertThat(page().select("#categories .timeline li").text())
                .isEqualTo("01.03.2023 – 01.04.2023 Семья участника СВО справка 5");
    }

    @Test
    void theCuratorIsAppointedAndTheFormProposesTheUser() {
        assertThat(browser.open(path + "/curators/new")
                        .page()
                        .select("#employeeId option[selected]")
                        .text())
                .startsWith("Соколова М. П.");

        submit("/curators", "employeeId", small.specialist().toString(), "startsOn", "01.03.2023");

        assertThat(page().select(".family-facts").text()).contains("Куратор: Соколова М. П.");
    }

    @Test
    void aFamilyThatMovesAwayLeavesTheSectionAndKeepsItsHistory() {
        var answer = browser.submit(
                path + "/residences",
                "since",
                "01.03.2023",
                "settlementId",
                small.remote().toString(),
                "street",
                "Речная");

        assertThat(answer.location()).isEqualTo("/people");
        browser.as(small.colleagueAccount());
        assertThat(page().select("#residences .timeline li").eachText())
                .satisfiesExactly(
                        now -> assertThat(now).contains("с 01.03.2023", "село Дальнее, Речная", "Участок № 2"),
                        before -> assertThat(before)
                                .contains("01.02.2021 – 28.02.2023", "215800, село Берёзовка", "Участок № 1"));
        assertThat(browser.submit(
                                path + "/residences",
                                "since",
                                "01.04.2023",
                                "settlementId",
                                small.near().toString(),
                                "postalCode",
                                "21")
                        .text("#postalCode-problem"))
                .isEqualTo("В почтовом индексе должно быть 6 цифр");
    }

    @Test
    void aMemberComesAndAnotherLeaves() {
        submit("/members", "familyName", "Рожков", "givenName", "Пётр", "birthDate", "04.07.2022", "role", "son");
        var leaving = "/members/" + membership(1) + "/end";
        assertThat(browser.submit(path + leaving, "on", "01.01.2100").text("#on-problem"))
                .isEqualTo("Дата не может быть в будущем");
        submit(leaving, "on", "01.03.2023", "because", "живёт у отца");

        assertThat(page().select("#members > .table-responsive tbody tr").eachText())
                .satisfiesExactly(
                        mother -> assertThat(mother).contains("Рожкова Алёна Сергеевна", "Мать"),
                        son -> assertThat(son).contains("Рожков Пётр", "с 04.07.2022"));
        assertThat(page().select("details.former").text()).contains("Рожкова Вера", "01.03.2023", "живёт у отца");
        assertThat(db.fetchValue(
                        "select reason from audit.entry where event = 'MemberLeft' and ? = any(subjects)",
                        family.familyId()))
                .isEqualTo("");
    }

    @Test
    void aPersonOfTheRegisterIsTakenInInsteadOfWrittenDownTwice() {
        var other = registerFamily.register(
                family(small.near(), member("Рожкова", "Инна", LocalDate.of(1966, 3, 1), "grandmother", null)),
                centre.by(small.director()));
        var person = other.personIds().getFirst();

        var told = browser.submit(path + "/members/duplicates", "familyName", "Рошкова", "givenName", "Инна")
                .page();
        var join = told.select("a[href*=join]").attr("href");
        assertThat(browser.open(join).text("main")).contains("Рожкова Инна Сергеевна");
        var refused = browser.submit(
                path + "/members/join", "person", person.toString(), "role", "grandmother", "since", "01.03.2023");
        assertThat(refused.text("#since-problem"))
                .isEqualTo("Человек числится в семье № 2021-00002. Сначала отметьте, что он из неё выбыл.");

        var membership = db.fetchValue("select id from people.membership where person_id = ?", person);
        browser.submit("/families/" + other.familyId() + "/members/" + membership + "/end", "on", "28.02.2023");
        submit("/members/join", "person", person.toString(), "role", "grandmother", "since", "01.03.2023");

        assertThat(page().select("#members").text()).contains("Рожкова Инна Сергеевна Бабушка");
    }

    @Test
    void aWrongMemberComesBackAsTyped() {
        var answer = browser.submit(
                path + "/members", "familyName", "Рожков", "givenName", "", "phone", "12", "role", "son");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#givenName-problem")).isEqualTo("Укажите имя");
        assertThat(answer.page().select("#familyName").val()).isEqualTo("Рожков");
        assertThat(answer.page().select("#phone").val()).isEqualTo("12");
    }

    @Test
    void theFamilyIsRenamed() {
        submit("", "name", "Рожковы");

        assertThat(page().select("h1").text()).isEqualTo("Рожковы");
        assertThat(browser.submit(path, "name", " ").text("#name-problem")).isEqualTo("Укажите название семьи");
    }

    private void submit(String suffix, String... fields) {
        var answer = browser.submit(path + suffix, fields);
        assertThat(answer.status()).as(answer.page().text()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo(path);
    }

    private Document page() {
        return browser.open(path).page();
    }

    private UUID membership(int member) {
        return (UUID) db.fetchValue(
                "select id from people.membership where person_id = ?",
                family.personIds().get(member));
    }
}
