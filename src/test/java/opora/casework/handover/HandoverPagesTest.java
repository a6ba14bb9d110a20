package opora.casework.handover;

import static opora.people.PeopleFixture.LONG_AGO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.Curators;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class HandoverPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    Curators curators;

    @Autowired
    DSLContext db;

    Centre.Small small;
    Change change;
    UUID family;
    String path;

    @BeforeEach
    void aFamilyWithACurator() {
        small = centre.small();
        change = centre.by(small.director());
        family = PeopleFixture.family(registerFamily, small, change).familyId();
        curators.appoint(family, small.specialist(), LONG_AGO, change);
        path = "/families/" + family + "/casework/handover";
        browser.as(small.specialistAccount());
    }

    @Test
    void aColleagueOfAnotherSectionIsOfferedAFamilyAndTakesIt() {
        assertThat(browser.as(small.colleagueAccount())
                        .open("/families/" + family)
                        .status())
                .isEqualTo(404);
        browser.as(small.specialistAccount());
        assertThat(offer(small.colleague(), "Ухожу в отпуск надолго").location())
                .isEqualTo(path);
        assertThat(browser.open(path).text("#handovers")).contains("Ершова", "ждёт ответа");

        browser.as(small.colleagueAccount());
        assertThat(browser.open("/").text()).contains("Передача семей", "Рожкова");
        assertThat(browser.open("/casework/handovers").text("#to-me"))
                .contains("Рожкова", "село Берёзовка", "Соколова", "Ухожу в отпуск надолго");
        assertThat(browser.submit(path + "/acceptance").location()).isEqualTo("/families/" + family + "/casework");

        assertThat(browser.open("/families/" + family + "/casework").text("#casework-case"))
                .contains("Ершова");
        assertThat(db.fetchValue(
                        "select count(*) from people.curator where family_id = ? and ends_on is null and employee_id = ?",
                        family,
                        small.colleague()))
                .isEqualTo(1L);
        assertThat(browser.submit(path + "/acceptance").text(".alert-danger")).contains("уже ответили");
        assertThat(db.fetchValue("select count(*) from casework.handover where because like '%отпуск%'"))
                .isEqualTo(0L);
    }

    @Test
    void whoDeclinesSaysWhyAndTheCuratorIsTold() {
        offer(small.colleague(), "Семья переезжает к вам");
        browser.as(small.colleagueAccount());

        assertThat(browser.submit(path + "/refusal", "answer", " ").text()).contains("Напишите почему");
        browser.submit(path + "/refusal", "answer", "У меня сорок семей");

        browser.as(small.specialistAccount());
        assertThat(browser.open("/").text()).contains("Отказ: Ершова");
        assertThat(browser.open(path).text("#handovers")).contains("отказ", "У меня сорок семей");
        assertThat(curator()).isEqualTo(small.specialist());
    }

    @Test
    void anOfferIsRefusedWhatItCannotBe() {
        assertThat(offer(small.specialist(), "Себе").text("#employeeId-problem"))
                .isEqualTo("Этот сотрудник уже куратор семьи");
        assertThat(offer(small.colleague(), " ").text("#because-problem")).contains("Напишите почему");
        db.execute("update institution.employee set left_on = date '2022-01-15' where id = ?", small.colleague());
        assertThat(offer(small.colleague(), "Ушла").text("#employeeId-problem")).contains("не работал");
        db.execute("update institution.employee set left_on = null where id = ?", small.colleague());
        offer(small.colleague(), "Семья переезжает к вам");
        assertThat(offer(small.colleague(), "Ещё раз").text(".alert-danger")).contains("уже предложили");
        assertThat(browser.submit("/families/" + family + "/removal", "on", "20.02.2021", "closingReason", "moved")
                        .text(".alert-danger"))
                .contains("Семью передают куратору Ершова");

        browser.submit(path + "/withdrawal");
        assertThat(browser.open(path).text("#handovers")).contains("отозвана");
        assertThat(browser.as(small.colleagueAccount())
                        .submit(path + "/acceptance")
                        .text(".alert-danger"))
                .contains("отозвали");
        browser.as(small.specialistAccount());
        assertThat(browser.submit(path + "/withdrawal").status()).isEqualTo(422);
    }

    @Test
    void onlyTheOneItIsOfferedToAnswersAndOnlyTheCuratorOffers() {
        offer(small.colleague(), "Семья переезжает к вам");

        assertThat(browser.submit(path + "/acceptance").status()).isEqualTo(404);
        assertThat(browser.submit(path + "/refusal", "answer", "Нет").status()).isEqualTo(404);
        assertThat(browser.as(small.colleagueAccount())
                        .submit(path + "/withdrawal")
                        .status())
                .isEqualTo(404);
        curators.appoint(family, small.colleague(), LONG_AGO.plusYears(1), change);
        assertThat(browser.as(small.colleagueAccount())
                        .submit(path + "/acceptance")
                        .text(".alert-danger"))
                .contains("Куратор семьи сменился");
        assertThat(browser.as(small.specialistAccount())
                        .submit(path, "employeeId", small.specialist().toString(), "because", "Верните")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theHeadSeesTheCaseloadAndAssignsAtOnce() {
        browser.submit(
                "/families/" + family + "/casework/level",
                "code",
                "crisis",
                "since",
                "01.03.2021",
                "because",
                "Отец ушёл");
        offer(small.colleague(), "Семья переезжает к вам");
        assertThat(browser.open("/casework/caseload").status()).isEqualTo(403);
        assertThat(browser.submit(
                                "/families/" + family + "/casework/assignment",
                                "employeeId",
                                small.colleague().toString(),
                                "because",
                                "Сам")
                        .status())
                .isEqualTo(403);

        browser.as(small.director());
        assertThat(browser.open("/casework/caseload")
                        .page()
                        .select("table.caseload tbody tr")
                        .first()
                        .text())
                .contains("Соколова")
                .contains("1 0 0 1 0 0 1 0 2 1");
        assertThat(browser.open(path).page().select("#employeeId option").eachText())
                .anyMatch(each -> each.contains("Соколова") && each.contains("семей: 1, кризисных: 1"));
        browser.submit(
                "/families/" + family + "/casework/assignment",
                "employeeId",
                small.colleague().toString(),
                "because",
                "Участок передан");

        assertThat(curator()).isEqualTo(small.colleague());
        assertThat(browser.open(path).text("#handovers")).contains("назначено руководителем", "отозвана");
    }

    private Object curator() {
        return db.fetchValue("select employee_id from people.curator where family_id = ? and ends_on is null", family);
    }

    private Browser.Answer offer(UUID employee, String because) {
        return browser.submit(path, "employeeId", employee.toString(), "because", because);
    }
}
