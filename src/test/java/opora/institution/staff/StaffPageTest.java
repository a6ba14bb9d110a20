package opora.institution.staff;

import static opora.institution.db.Tables.EMPLOYEE;
import static opora.institution.db.Tables.POSITION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class StaffPageTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    Centre.Small small;

    @BeforeEach
    void aCentre() {
        small = centre.small();
        browser.as(small.director());
    }

    @Test
    void employeesStandByDepartmentWithTheirSections() {
        var page = browser.open("/staff");

        assertThat(page.text("h2")).isEqualTo("Отделение помощи семье и детям");
        assertThat(page.text("tr:contains(Соколова)"))
                .contains("Специалист по социальной работе", "Участок № 1", "09.01.2020");
        assertThat(page.text(".page-pretitle")).isEqualTo("2 сотрудника");
    }

    @Test
    void anEmployeeIsAddedAndChanged() {
        var position = position();
        browser.submit("/staff", fields("Белова", position, "01.02.2022"));
        var id = db.fetchSingle(EMPLOYEE, EMPLOYEE.FAMILY_NAME.eq("Белова")).getId();
        assertThat(browser.open("/staff").text(".card-header:contains(Вне отделений) + div"))
                .contains("Белова Анна Ильинична");

        browser.submit("/staff/" + id, fields("Чернова", position, "01.02.2022"));

        assertThat(browser.open("/staff/" + id).text("h1")).isEqualTo("Чернова Анна Ильинична");
    }

    @Test
    void whatIsWrongStandsBesideTheField() {
        var answer = browser.submit("/staff", fields("Белова", position(), "31.02.2022"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().getElementById("hiredOn").val()).isEqualTo("31.02.2022");
        assertThat(answer.page().getElementById("familyName").val()).isEqualTo("Белова");
        assertThat(answer.text("#hiredOn-problem")).contains("нет такого дня");
    }

    @Test
    void aDismissedEmployeeStandsAmongThoseWhoLeft() {
        var lastDay = RussianDate.format(centre.by(small.director()).today().minusDays(2));

        var answer = browser.submit("/staff/" + small.specialist() + "/dismissal", "leftOn", lastDay);

        assertThat(answer.location()).isEqualTo("/staff");
        assertThat(browser.open("/staff").page().select("tr:contains(Соколова)"))
                .isEmpty();
        assertThat(browser.open("/staff?left=1").text("tr:contains(Соколова)")).contains(lastDay);
        browser.submit("/staff/" + small.specialist() + "/dismissal/removal");
        assertThat(browser.open("/staff").page().select("tr:contains(Соколова)"))
                .hasSize(1);
    }

    @Test
    void aDismissalBeforeTheHiringIsRefusedOnThePage() {
        var answer = browser.submit("/staff/" + small.specialist() + "/dismissal", "leftOn", "01.01.2019");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#leftOn-problem")).contains("раньше даты приёма");
        assertThat(answer.page().getElementById("familyName").val()).isEqualTo("Соколова");
    }

    @Test
    void aSpecialistSeesTheStaffAndOpensTheirOwnSectionOnly() {
        browser.as(small.specialistAccount());

        var page = browser.open("/staff").page();
        assertThat(page.select("a[href^=/sections/]").eachAttr("href"))
                .containsExactly("/sections/" + small.firstSection());
        assertThat(page.select("a[href^=/staff/]").eachAttr("href")).containsExactly("/staff/substitutions");
        assertThat(browser.open("/staff/" + small.colleague()).status()).isEqualTo(403);
        assertThat(browser.submit("/staff/" + small.colleague() + "/dismissal", "leftOn", "01.01.2024")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void employeesOfAnotherInstitutionDoNotExistHere() {
        var elsewhere = centre.small();

        assertThat(browser.open("/staff/" + elsewhere.specialist()).status()).isEqualTo(404);
        assertThat(browser.submit("/staff/" + elsewhere.specialist() + "/dismissal", "leftOn", "01.01.2024")
                        .status())
                .isEqualTo(404);
        assertThat(db.fetchSingle(EMPLOYEE, EMPLOYEE.ID.eq(elsewhere.specialist()))
                        .getLeftOn())
                .isNull();
    }

    private UUID position() {
        return db.select(POSITION.ID)
                .from(POSITION)
                .where(POSITION.INSTITUTION_ID.eq(small.institution()))
                .limit(1)
                .fetchSingle(POSITION.ID);
    }

    private static String[] fields(String familyName, UUID position, String hiredOn) {
        return new String[] {
            "familyName",
            familyName,
            "givenName",
            "Анна",
            "patronymic",
            "Ильинична",
            "positionId",
            position.toString(),
            "departmentId",
            "",
            "personnelNumber",
            "",
            "phone",
            "",
            "hiredOn",
            hiredOn
        };
    }
}
