package opora.platform.web;

import static opora.people.PeopleFixture.family;
import static opora.people.PeopleFixture.mother;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.RegisterFamily;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed and not sent is kept for its account, and for nobody else. */
@PageTest
class DraftsTest {

    private static final String PLACE = "/drafts?draft-form=/families";

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    Centre.Small small;

    @BeforeEach
    void aSpecialist() {
        small = centre.small();
        browser.as(small.specialistAccount());
    }

    @Test
    void aDraftComesBackAsItWasTyped() {
        assertThat(browser.submit(PLACE, "name", "Рожковы & Ко = «дом»", "mark", "1", "mark", "2")
                        .status())
                .isEqualTo(204);

        var kept = browser.open(PLACE);

        assertThat(kept.text())
                .isEqualTo(
                        "name=%D0%A0%D0%BE%D0%B6%D0%BA%D0%BE%D0%B2%D1%8B+%26+%D0%9A%D0%BE+%3D+%C2%AB%D0%B4%D0%BE%D0%BC%C2%BB"
                                + "&mark=1&mark=2");
    }

    @Test
    void nobodyElseFindsIt() {
        browser.submit(PLACE, "name", "Рожковы");

        assertThat(browser.as(small.colleagueAccount()).open(PLACE).status()).isEqualTo(204);
        assertThat(browser.as(small.director()).open(PLACE).status()).isEqualTo(204);
    }

    @Test
    void droppedItIsGone() {
        browser.submit(PLACE, "name", "Рожковы");
        browser.submit(PLACE);

        assertThat(browser.open(PLACE).status()).isEqualTo(204);
    }

    @Test
    void aFormThatWasRefusedKeepsItsDraft() {
        browser.submit(PLACE, "name", "Рожковы");

        assertThat(browser.submit("/families", "draft", "true").status()).isEqualTo(422);

        assertThat(browser.open(PLACE).status()).isEqualTo(200);
    }

    @Test
    void aFormThatWasAcceptedNeedsNone() {
        var registered = registerFamily.registerAll(
                List.of(family(small.near(), mother("Рожкова"))), centre.by(small.director()));
        var path = "/families/" + registered.getFirst().familyId();
        browser.submit("/drafts?draft-form=" + path, "name", "Рож");

        assertThat(browser.submit(path, "draft", "true", "name", "Рожковы-Ольховы")
                        .status())
                .isEqualTo(303);

        assertThat(browser.open("/drafts?draft-form=" + path).status()).isEqualTo(204);
    }

    @Test
    void aFormThatOnlyAsksKeepsIt() {
        browser.submit("/drafts?draft-form=/services/new", "recipient", "Рожкова");

        browser.submit("/services/new", "draft", "true", "find", "true", "recipient", "Нет такой");

        assertThat(browser.open("/drafts?draft-form=/services/new").status()).isEqualTo(200);
    }

    @Test
    void aDraftHasABound() {
        assertThat(browser.submit(PLACE, "note", "а".repeat(40_000)).status()).isEqualTo(413);
    }
}
