package opora.platform.web;

import static opora.people.PeopleFixture.family;
import static opora.people.PeopleFixture.mother;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.RegisterFamily;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever asks by name gets an answer with an address that says nothing, opens again and opens for nobody else. */
@PageTest
class AskedFormsTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    DSLContext db;

    Centre.Small small;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        registerFamily.registerAll(List.of(family(small.near(), mother("Рожкова"))), centre.by(small.director()));
        browser.as(small.specialistAccount());
    }

    @Test
    void theAnswerOpensAgainUnderAnAddressWithoutTheName() {
        var answer = ask("/people", "q", "Рожкова");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).matches("/people\\?asked=[0-9a-f-]{36}");
        for (int time = 0; time < 2; time++) {
            var page = browser.open(answer.location()).page();
            assertThat(page.select(".persons tbody").text()).contains("Рожкова Алёна");
            assertThat(page.title()).doesNotContain("Рожкова");
        }
    }

    @Test
    void theAnswerOfOneIsNotTheAnswerOfAnother() {
        var address = ask("/people", "q", "Рожкова").location();

        browser.as(small.director());

        assertThat(browser.open(address).page().select("input#q").val()).isEmpty();
    }

    @Test
    void anAddressOfOnePageOpensNoOther() {
        var address = ask("/people", "q", "Рожкова").location();

        assertThat(browser.open(address.replace("/people", "/services/new"))
                        .page()
                        .text())
                .doesNotContain("Рожкова");
    }

    @Test
    void whatIsKeptNeverSendsAFormThatChangesSomething() {
        var id = ask("/people", "q", "Рожкова").location().replaceAll(".*=", "");
        db.execute("update platform.asked set path = '/families', typed = 'name=Новая'");

        assertThat(browser.open("/families?asked=" + id).status()).isEqualTo(404);
    }

    @Test
    void withoutANameTheFilterKeepsAnAddressOfItsOwn() {
        assertThat(ask("/partners", "find", "true", "q", " ", "kind", "business", "who", "")
                        .location())
                .isEqualTo("/partners?kind=business");
        assertThat(ask("/people", "q", "").location()).isEqualTo("/people");
    }

    @Test
    void theFoundRecipientSurvivesAReload() {
        var answer = ask("/services/new", "find", "true", "recipient", "Рожкова");

        assertThat(answer.location()).startsWith("/services/new?asked=");
        assertThat(browser.open(answer.location()).text("main")).contains("Рожкова");
    }

    @Test
    void anAddressThatIsNoAddressIsAnEmptyForm() {
        assertThat(browser.open("/people?asked=1").status()).isEqualTo(200);
        assertThat(browser.open("/people?q=Рожкова").page().select(".persons")).isEmpty();
    }

    private Browser.Answer ask(String path, String... fields) {
        var request = post(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.send(request);
    }
}
