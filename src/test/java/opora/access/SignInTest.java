package opora.access;

import static org.assertj.core.api.Assertions.assertThat;

import opora.Browser;
import opora.Centre;
import opora.PageTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@PageTest
class SignInTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    PasswordEncoder passwords;

    @Test
    void aStrangerIsSentToTheSignInPage() {
        var answer = browser.open("/");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).endsWith("/sign-in");
    }

    @Test
    void theRightPasswordOpensTheDay() {
        var small = centre.small();
        db.execute(
                "update access.account set login = 'sokolova', password_hash = ? where id = ?",
                passwords.encode("берёза у реки стоит"),
                small.specialistAccount());

        assertThat(browser.submit("/sign-in", "login", " Sokolova ", "password", "берёза у реки стоит")
                        .location())
                .isEqualTo("/");
        assertThat(browser.submit("/sign-in", "login", "sokolova", "password", "другой")
                        .location())
                .isEqualTo("/sign-in?failed=1");
        assertThat(browser.open("/sign-in?failed=1").text("[role=alert]")).contains("не подошли");
    }

    @Test
    void theDayGreetsTheSignedInPersonAndShowsTheirMenu() {
        var page = browser.as(centre.small().director()).open("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("h1")).isEqualTo("Мой день");
        assertThat(page.text("summary")).isEqualTo("Мария Петровна");
    }

    @Test
    void anUnknownPageSaysSoInPlainWords() {
        var page = browser.as(centre.small().director()).open("/no-such-page");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text(".lead")).contains("Такой страницы");
    }
}
