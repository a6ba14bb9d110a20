package opora.access.keys;

import static opora.audit.db.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class KeysPageTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily register;

    @Autowired
    KeysCommand command;

    @Autowired
    DSLContext db;

    Centre.Small small;
    UUID administrator;

    @BeforeEach
    void anAdministrator() {
        small = centre.small();
        administrator = centre.account(small.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null);
    }

    @Test
    void theAdministratorChangesTheKeyAndEverythingIsReadAsBefore() {
        var family = PeopleFixture.family(register, small, centre.by(small.director()))
                .familyId();
        browser.as(administrator);
        var before = browser.open("/keys").text("#newest");

        assertThat(browser.submit("/keys/rotation").location()).startsWith("/keys");

        assertThat(browser.open("/keys").text("#newest")).matches("[0-9a-f]{8}").isNotEqualTo(before);
        assertThat(browser.open("/keys").text("main")).contains("people.residence.street", "Храните копию");
        assertThat(db.fetchExists(ENTRY, ENTRY.INSTITUTION_ID.eq(small.institution()), ENTRY.EVENT.eq("KeyChanged")))
                .isTrue();
        browser.as(small.director());
        assertThat(browser.open("/families/" + family).text("main")).contains("ул. Лесная");
    }

    @Test
    void nobodyElseGetsThere() {
        browser.as(small.director());

        assertThat(browser.open("/keys").status()).isEqualTo(403);
        assertThat(browser.submit("/keys/rotation").status()).isEqualTo(403);
    }

    @Test
    void theChangeIsConfirmedOnceMore() {
        browser.as(administrator).stale();
        var before = browser.open("/keys").text("#newest");

        assertThat(browser.submit("/keys/rotation").status()).isEqualTo(401);

        assertThat(browser.open("/keys").text("#newest")).isEqualTo(before);
    }

    @Test
    void theConsoleSaysHowTheKeysStandAndWhatItUnderstands() throws Exception {
        var out = new ByteArrayOutputStream();
        var printed = new PrintStream(out, true, StandardCharsets.UTF_8);

        assertThat(command.run(List.of("status"), printed, printed)).isZero();
        assertThat(command.run(List.of("destroy"), printed, printed)).isEqualTo(2);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("[0-9a-f]{8}")
                .contains("./opora keys rotate");
    }
}
