package opora.people.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.text.Snils;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class PersonPageTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    DSLContext db;

    Centre.Small small;
    UUID mother;
    String path;

    @BeforeEach
    void aPerson() {
        small = centre.small();
        mother = PeopleFixture.family(registerFamily, small, centre.by(small.director()))
                .personIds()
                .getFirst();
        path = "/people/" + mother;
        browser.as(small.specialistAccount());
    }

    @Test
    void theDataAndTheFamiliesAreShownAndLookingIsJournalled() {
        var page = browser.open(path).page();

        assertThat(page.select("h1").text()).isEqualTo("Рожкова Алёна Сергеевна");
        assertThat(page.select(".facts").text()).contains("12.03.1990", "женский");
        assertThat(page.select(".timeline li").text()).isEqualTo("с 01.02.2021 Рожкова № 2021-00001 Мать");
        assertThat(db.fetchValue(
                        "select count(*) from audit.entry where event = 'PersonOpened' and ? = any(subjects)", mother))
                .isEqualTo(1L);
    }

    @Test
    void aPersonOutOfReachIsNotFound() {
        browser.as(small.colleagueAccount());

        assertThat(browser.open(path).status()).isEqualTo(404);
        assertThat(browser.open(path + "/edit").status()).isEqualTo(404);
        assertThat(correct("Чужая", "").status()).isEqualTo(404);
        assertThat(browser.open("/people/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void onlyTheNamesOfChangedFieldsAreJournalledAndTheNewNameIsFound() {
        var snils = Snils.withControl(123_456_789);

        assertThat(correct("Ольхова", snils.formatted()).location()).isEqualTo(path);

        assertThat(db.fetchValue(
                        "select details ->> 'fields' from audit.entry where event = 'PersonCorrected' and ? = any(subjects)",
                        mother))
                .isEqualTo("[\"family_name\", \"name_key\", \"snils\"]");
        assertThat(browser.open(path).text(".facts")).contains(snils.formatted());
        assertThat(browser.submit("/people", "q", "ольхова алена").text(".persons tbody"))
                .contains("Ольхова Алёна");
        assertThat(browser.submit("/people", "q", "рожкова алена").page().select(".persons"))
                .isEmpty();
    }

    @Test
    void theSameDataSentAgainRecordsNothing() {
        correct("Ольхова", "");
        correct("Ольхова", "");

        assertThat(db.fetchValue(
                        "select count(*) from audit.entry where event = 'PersonCorrected' and ? = any(subjects)",
                        mother))
                .isEqualTo(1L);
    }

    @Test
    void wrongDataComesBackAsTyped() {
        var answer = correct("", "123");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#familyName-problem")).isEqualTo("Укажите фамилию");
        assertThat(answer.page().select("#snils").val()).isEqualTo("123");
        assertThat(browser.submit(
                                path,
                                "familyName",
                                "Ольхова",
                                "givenName",
                                "Алёна",
                                "sex",
                                "FEMALE",
                                "birthDate",
                                "02.02.2021")
                        .text("#birthDate-problem"))
                .isEqualTo("В семье человек числится с 01.02.2021: дата рождения не может быть позже");
    }

    private Browser.Answer correct(String familyName, String snils) {
        return browser.submit(
                path,
                "familyName",
                familyName,
                "givenName",
                "Алёна",
                "patronymic",
                "Сергеевна",
                "sex",
                "FEMALE",
                "birthDate",
                "12.03.1990",
                "snils",
                snils);
    }
}
