package opora.institution.sections;

import static opora.institution.db.Tables.SECTION;
import static opora.institution.db.Tables.SECTION_ASSIGNMENT;
import static opora.institution.db.Tables.SECTION_CONTACT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class SectionsPageTest {

    private static final String SECTIONS_OF_THE_DAY = ".day li:has(.day-kind:contains(Участки))";

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    Centre.Small small;
    LocalDate today;

    @BeforeEach
    void aCentre() {
        small = centre.small();
        today = centre.by(small.director()).today();
        browser.as(small.director());
    }

    @Test
    void theListSaysWhoAnswersForWhat() {
        db.deleteFrom(SECTION_ASSIGNMENT)
                .where(SECTION_ASSIGNMENT.SECTION_ID.eq(small.secondSection()))
                .execute();

        var page = browser.open("/sections");

        assertThat(page.text("tr:contains(Участок № 1)")).contains("Соколова М. П.", "село Берёзовка");
        assertThat(page.text("tr:contains(Участок № 2)")).contains("не закреплён");
    }

    @Test
    void sectionsAreCountedAsPeopleCount() {
        for (var name : List.of("Участок № 10", "Участок № 3")) {
            centre.section(small.institution(), small.department(), small.near(), name);
        }

        assertThat(browser.open("/sections").page().select("td:first-child").eachText())
                .containsExactly("Участок № 1", "Участок № 2", "Участок № 3", "Участок № 10");
    }

    @Test
    void theSpecialistOpensTheirOwnSectionAndNoOther() {
        browser.as(small.specialistAccount());

        assertThat(browser.open("/sections").page().select("td a").eachAttr("href"))
                .containsExactly("/sections/" + small.firstSection());
        assertThat(browser.open("/sections/" + small.firstSection()).status()).isEqualTo(200);
        assertThat(browser.open("/sections/" + small.secondSection()).status()).isEqualTo(404);
        assertThat(browser.open("/sections/" + small.firstSection() + "/edit").status())
                .isEqualTo(403);
    }

    @Test
    void anOrderGivesTheSectionToSomebodyElse() {
        var answer = browser.submit(
                "/sections/" + small.firstSection() + "/assignments",
                "employeeId",
                small.colleague().toString(),
                "orderNumber",
                "31-к",
                "orderDate",
                "20.02.2023",
                "startsOn",
                "01.03.2023",
                "endsOn",
                "");

        assertThat(answer.location()).isEqualTo("/sections/" + small.firstSection());
        var page = browser.open(answer.location());
        assertThat(page.text(".facts")).contains("Ершова Мария Петровна");
        assertThat(page.page().select(".assignments tbody tr").eachText())
                .satisfiesExactly(
                        newest -> assertThat(newest)
                                .contains("Ершова", "№ 31-к от 20.02.2023", "01.03.2023", "действует"),
                        oldest -> assertThat(oldest).contains("Соколова", "09.01.2020", "28.02.2023"));
    }

    @Test
    void aWrongOrderComesBackAsTyped() {
        var answer = browser.submit(
                "/sections/" + small.firstSection() + "/assignments",
                "employeeId",
                small.colleague().toString(),
                "orderNumber",
                "31-к",
                "orderDate",
                "20.02.2023",
                "startsOn",
                RussianDate.format(today.plusDays(3)),
                "endsOn",
                "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#startsOn-problem")).isEqualTo("Дата не может быть в будущем");
        assertThat(answer.page().selectFirst("#employeeId option[selected]").val())
                .isEqualTo(small.colleague().toString());
        assertThat(answer.page().getElementById("orderNumber").val()).isEqualTo("31-к");
    }

    @Test
    void anOrderEndsEarlyAndTheLeadersAreToldThatNobodyAnswers() {
        var assignment = db.fetchSingle(SECTION_ASSIGNMENT, SECTION_ASSIGNMENT.SECTION_ID.eq(small.firstSection()));
        var path = "/sections/" + small.firstSection() + "/assignments/" + assignment.getId() + "/end";

        assertThat(browser.submit(path, "endsOn", "01.01.2019").text("#endsOn-problem"))
                .contains("раньше даты начала");
        browser.submit(path, "endsOn", RussianDate.format(today.minusDays(1)));

        assertThat(browser.open("/sections/" + small.firstSection()).text(".facts"))
                .contains("не закреплён");
        assertThat(browser.open("/").page().select(SECTIONS_OF_THE_DAY).text())
                .contains("Участок № 1", "ни за кем не закреплён")
                .doesNotContain("Участок № 2");
        assertThat(browser.as(small.colleagueAccount()).open("/").page().select(SECTIONS_OF_THE_DAY))
                .isEmpty();
    }

    @Test
    void theLeadersAreToldOfOrdersThatEndSoon() {
        db.update(SECTION_ASSIGNMENT)
                .set(SECTION_ASSIGNMENT.ENDS_ON, today.plusDays(10))
                .where(SECTION_ASSIGNMENT.SECTION_ID.eq(small.secondSection()))
                .execute();
        var head =
                centre.account(small.institution(), small.colleague(), Role.HEAD, Reach.DEPARTMENT, small.department());

        assertThat(browser.as(head).open("/").page().select(SECTIONS_OF_THE_DAY).text())
                .contains(
                        "Участок № 2", "Приказ заканчивается: Ершова М. П., " + RussianDate.format(today.plusDays(10)));
    }

    @Test
    void theSpecialistKeepsTheContactsInTheOrderOfTheDictionary() {
        browser.as(small.specialistAccount());
        var contacts = "/sections/" + small.firstSection() + "/contacts";
        contact(contacts, "feldsher", "Зинаида Котова");
        contact(contacts, "police_inspector", "Пётр Громов");

        assertThat(browser.open("/sections/" + small.firstSection())
                        .page()
                        .select(".contacts td:first-child")
                        .eachText())
                .containsExactly("Участковый инспектор полиции", "Фельдшер ФАП");

        var path = contacts + "/"
                + db.fetchSingle(SECTION_CONTACT, SECTION_CONTACT.NAME.eq("Зинаида Котова"))
                        .getId();
        assertThat(contact(path, "feldsher", "").text("#name-problem")).isEqualTo("Заполните это поле");
        contact(path, "feldsher", "Зинаида Рыжова");
        assertThat(browser.open("/sections/" + small.firstSection()).text(".contacts"))
                .contains("Зинаида Рыжова");
        browser.submit(path + "/removal");
        assertThat(browser.open("/sections/" + small.firstSection()).text(".contacts"))
                .doesNotContain("Рыжова");
    }

    @Test
    void contactsOfASectionOutOfReachAreNotKept() {
        browser.as(small.specialistAccount());

        assertThat(contact("/sections/" + small.secondSection() + "/contacts", "school", "Школа")
                        .status())
                .isEqualTo(404);
        assertThat(browser.open("/sections/" + small.secondSection() + "/contacts/new")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSectionIsOpenedWithTheSettlementsOfItsDistrict() {
        var district = centre.municipality("Липовский район");
        var village = centre.settlement(district, "Ключи", true);

        var part = browser.open("/sections/settlements?municipalityId=" + district);
        assertThat(part.page().select("input[name=settlements]").eachAttr("value"))
                .containsExactly(village.toString());
        browser.submit(
                "/sections",
                "name",
                "Участок № 7",
                "departmentId",
                small.department().toString(),
                "municipalityId",
                district.toString(),
                "settlements",
                village.toString());

        var id = db.fetchSingle(SECTION, SECTION.NAME.eq("Участок № 7")).getId();
        assertThat(browser.open("/sections/" + id).text(".facts"))
                .contains("Липовский район", "село Ключи", "отдалённый", "не закреплён");
        assertThat(browser.open("/sections/" + id + "/edit").page().select("input[name=settlements][checked]"))
                .hasSize(1);
    }

    @Test
    void withoutJavaScriptTheSettlementsAreChosenOnTheNextPage() {
        var district = centre.municipality("Липовский район");

        var answer = browser.submit(
                "/sections", "name", "Участок № 7", "departmentId", "", "municipalityId", district.toString());

        assertThat(answer.location()).endsWith("/edit");
    }

    @Test
    void twoSectionsDoNotShareAName() {
        var answer = browser.submit("/sections", "name", "Участок № 1", "departmentId", "", "municipalityId", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#name-problem")).isEqualTo("Участок с таким названием уже есть");
    }

    @Test
    void theHistoryOfASectionTellsWhatHappened() {
        browser.submit(
                "/sections/" + small.firstSection() + "/contacts",
                "role",
                "school",
                "name",
                "Ольга Лапина",
                "organisation",
                "Берёзовская школа",
                "phone",
                "");

        var page = browser.open("/sections/" + small.firstSection() + "/history");

        assertThat(page.text(".history"))
                .contains("Добавлен контакт участка", "Мария Петровна")
                .doesNotContain("Лапина");
        assertThat(browser.open("/journal").page().select(".history a").eachText())
                .contains("Участок № 1");
    }

    @Test
    void sectionsOfAnotherInstitutionDoNotExistHere() {
        var elsewhere = centre.small();

        for (var path : List.of("", "/edit", "/history", "/assignments/new", "/contacts/new")) {
            assertThat(browser.open("/sections/" + elsewhere.firstSection() + path)
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(browser.submit(
                                "/sections/" + small.firstSection() + "/assignments",
                                "employeeId",
                                elsewhere.specialist().toString(),
                                "orderNumber",
                                "1",
                                "orderDate",
                                "01.03.2023",
                                "startsOn",
                                "01.03.2023")
                        .text("#employeeId-problem"))
                .isEqualTo("Выберите сотрудника из списка");
    }

    private Browser.Answer contact(String path, String role, String name) {
        return browser.submit(path, "role", role, "name", name, "organisation", "", "phone", "");
    }
}
