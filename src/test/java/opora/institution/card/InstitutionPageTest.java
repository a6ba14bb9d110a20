package opora.institution.card;

import static opora.institution.db.Tables.DEPARTMENT;
import static opora.institution.db.Tables.INSTITUTION_;
import static org.assertj.core.api.Assertions.assertThat;

import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class InstitutionPageTest {

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
    void theCardIsKeptWithItsNumbersAsWrittenAndAsDialled() {
        var answer = save("phones", "8 (48143) 7-27-57\n8(34675) 7-24-16\n");

        assertThat(answer.location()).isEqualTo("/institution");
        var page = browser.open("/institution");
        assertThat(page.text(".facts"))
                .contains("+7 481 437-27-57", "записан как 8(34675) 7-24-16", "215800, г. Ольховск");
        assertThat(page.page().select("a[href^=tel:]").eachAttr("href"))
                .containsExactly("tel:+74814372757", "tel:+73467572416");
    }

    @Test
    void aNumberNobodyCanDialComesBackAsTyped() {
        var answer = save("phones", "8 (48143) 7-27-57\nу Марины");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#phones-problem")).contains("«у Марины» не похоже на номер");
        assertThat(answer.page().getElementById("phones").text()).contains("у Марины");
        assertThat(db.fetchSingle(INSTITUTION_, INSTITUTION_.ID.eq(small.institution()))
                        .getFounder())
                .isEmpty();
    }

    @Test
    void departmentsShowTheirHeadsAndHowManyWorkThere() {
        db.execute("update institution.position set role = 'head' where name = 'Специалист по работе с семьей'");

        var row = browser.open("/institution").text("tr:contains(Отделение помощи семье и детям)");

        assertThat(row).contains("Руководит: Ершова Мария Петровна", "2");
    }

    @Test
    void departmentsAndPositionsAreAddedAndRenamed() {
        browser.submit("/institution/departments", "name", "Отделение диагностики");
        browser.submit("/institution/departments/" + small.department(), "name", "Отделение помощи семье");
        browser.submit("/institution/positions", "name", "Логопед");

        assertThat(browser.open("/institution").page().select("td:first-child").eachText())
                .contains("Отделение диагностики", "Отделение помощи семье", "Логопед");
        var taken = browser.submit("/institution/departments/" + small.department(), "name", "Отделение диагностики");
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text("#name-problem")).isEqualTo("Отделение с таким названием уже есть");
    }

    @Test
    void whoSeesTheirSectionsAloneChangesNothing() {
        browser.as(small.specialistAccount());

        assertThat(browser.open("/institution").status()).isEqualTo(200);
        assertThat(browser.open("/institution").page().select("a[href$=edit]")).isEmpty();
        assertThat(browser.open("/institution/edit").status()).isEqualTo(403);
        assertThat(browser.submit("/institution/departments", "name", "Лишнее").status())
                .isEqualTo(403);
    }

    @Test
    void aHeadOfDepartmentDoesNotReachTheInstitution() {
        browser.as(centre.account(
                small.institution(), small.colleague(), Role.HEAD, Reach.DEPARTMENT, small.department()));

        assertThat(browser.open("/institution/edit").status()).isEqualTo(404);
        assertThat(browser.submit("/institution/departments", "name", "Лишнее").status())
                .isEqualTo(404);
        assertThat(db.fetchExists(DEPARTMENT, DEPARTMENT.NAME.eq("Лишнее"))).isFalse();
    }

    private Browser.Answer save(String field, String value) {
        return browser.submit(
                "/institution",
                "fullName",
                "ОБУ «Центр помощи семье и детям «Родник»",
                "shortName",
                "Центр «Родник»",
                "founder",
                "Министерство социальной защиты",
                "region",
                "Ольховая область",
                "postalCode",
                "215 800",
                "address",
                "г. Ольховск, ул. Школьная, д. 3",
                "email",
                "rodnik@example.org",
                "site",
                "",
                field,
                value);
    }
}
