package opora.casework.accompaniment;

import static opora.people.PeopleFixture.LONG_AGO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.casework.Removal;
import opora.casework.RemoveFromService;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class TeamPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    RemoveFromService removeFromService;

    @Autowired
    DSLContext db;

    Centre.Small small;
    Change change;
    UUID family;
    String path;

    @BeforeEach
    void aFamilyOfTheFirstSection() {
        small = centre.small();
        change = centre.by(small.director());
        family = PeopleFixture.family(registerFamily, small, change).familyId();
        path = "/families/" + family + "/casework/team";
        browser.as(small.specialistAccount());
    }

    @Test
    void specialistsAndPeopleOfOtherAgenciesWorkTogether() {
        employee("psychologist", "01.03.2021");
        outsider("Иванова Вера Ильинична");

        assertThat(browser.open(path).text("#team"))
                .contains("Ершова", "Психолог", "с 01.03.2021")
                .contains("Иванова Вера Ильинична", "Подразделение по делам несовершеннолетних", "Отдел полиции");
        assertThat(browser.open("/families/" + family + "/casework").text("#casework-case"))
                .contains("Команда случая участников: 2");
        assertThat(db.fetchValue("select count(*) from casework.team_member where name like '%Иванова%'"))
                .isEqualTo(0L);
    }

    @Test
    void aTeamIsRefusedWhatItCannotBe() {
        employee("psychologist", "01.03.2021");

        assertThat(employee("lawyer", "01.04.2021").text("#employeeId-problem"))
                .contains("уже состоит в команде в эти дни");
        assertThat(employee("", "01.04.2021").text("#role-problem")).isEqualTo("Выберите роль");
        assertThat(employee("lawyer", "01.01.2021").text("#since-problem")).contains("Дело открыто 01.02.2021");
        assertThat(browser.submit(path, "role", "kdn", "since", "01.04.2021").text("#name-problem"))
                .contains("назовите представителя");
        assertThat(browser.submit(path, "role", "kdn", "since", "01.04.2021", "name", "Иванова В.И.")
                        .text("#agency-problem"))
                .isEqualTo("Укажите ведомство");
        assertThat(browser.submit(
                                path,
                                "role",
                                "kdn",
                                "since",
                                "01.04.2021",
                                "name",
                                "Иванова В.И.",
                                "employeeId",
                                small.colleague().toString())
                        .text("#employeeId-problem"))
                .contains("либо сотрудника");
        outsider("Иванова Вера Ильинична");
        assertThat(outsider("Иванова Вера Ильинична").text("#name-problem")).contains("уже в команде");
        db.execute("update institution.employee set left_on = date '2021-01-15' where id = ?", small.colleague());
        assertThat(employee("lawyer", "01.04.2021").text("#employeeId-problem")).contains("не работал");
    }

    @Test
    void whoLeavesMayComeBackAndTheTeamPartsWithTheCase() {
        employee("psychologist", "01.03.2021");
        var member = db.fetchValue("select id from casework.team_member where family_id = ?", family);

        assertThat(browser.submit(path + "/" + member + "/leaving", "until", "01.02.2021")
                        .text())
                .contains("В команде с 01.03.2021: выйти раньше нельзя");
        browser.submit(path + "/" + member + "/leaving", "until", "01.06.2021");
        employee("lawyer", "02.06.2021");
        removeFromService.remove(new Removal(family, LONG_AGO.plusYears(1), "improvement"), change);

        assertThat(browser.open(path).page().select("#team li").eachText())
                .satisfiesExactly(
                        last -> assertThat(last).contains("Юрист", "02.06.2021 – 01.02.2022"),
                        first -> assertThat(first).contains("Психолог", "01.03.2021 – 01.06.2021"));
        assertThat(employee("lawyer", "01.03.2022").status()).isEqualTo(422);
    }

    @Test
    void anEmployeeOfTheTeamReachesTheFamilyWhileInIt() {
        var home = "/families/" + family;
        browser.as(small.colleagueAccount());
        assertThat(browser.open(home).status()).isEqualTo(404);
        assertThat(browser.open("/people").text("main")).doesNotContain("Рожков");

        browser.as(small.specialistAccount());
        employee("psychologist", "01.03.2021");
        browser.as(small.colleagueAccount());
        assertThat(browser.open(home).status()).isEqualTo(200);
        assertThat(browser.open("/people").text("main")).contains("Рожков");

        // Who may know a restricted family is named for it, and the list agrees with the page.
        restrict();
        assertThat(browser.open(home).status()).isEqualTo(404);
        assertThat(browser.open("/people").text("main")).doesNotContain("Рожков");
        db.execute("update people.restriction set ends_on = current_date where family_id = ?", family);
        assertThat(browser.open(home).status()).isEqualTo(200);

        browser.as(small.specialistAccount());
        var member = db.fetchValue("select id from casework.team_member where family_id = ?", family);
        browser.submit(path + "/" + member + "/leaving", "until", RussianDate.format(change.today()));
        browser.as(small.colleagueAccount());
        assertThat(browser.open(home).status()).isEqualTo(404);
        assertThat(browser.open("/people").text("main")).doesNotContain("Рожков");
    }

    private void restrict() {
        db.execute(
                "insert into people.restriction (institution_id, id, family_id, kind, starts_on, created_at, created_by) values (?, ?, ?, 'refuge', current_date, now(), ?)",
                small.institution(),
                Ids.next(),
                family,
                small.director());
    }

    private Browser.Answer employee(String role, String since) {
        return browser.submit(
                path, "role", role, "employeeId", small.colleague().toString(), "since", since);
    }

    private Browser.Answer outsider(String name) {
        return browser.submit(
                path,
                "role",
                "pdn",
                "agency",
                "Отдел полиции",
                "name",
                name,
                "position",
                "Инспектор",
                "since",
                "05.03.2021");
    }
}
