package opora.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.List;
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

    /** A browser keeps our cookie over HTTPS and on the computer itself; anywhere else it drops it without a word. */
    @Test
    void whoComesWithoutEncryptionIsToldWhyItWillNotWork() {
        for (var address : List.of("http://192.0.2.5:8080", "http://opora.example.ru", "http://[2001:db8::5]:8080")) {
            assertThat(browser.send(get(URI.create(address + "/sign-in"))).text("[role=alert]"))
                    .as(address)
                    .contains("без шифрования", "https://");
            var sent = browser.send(post(URI.create(address + "/sign-in"))
                    .param("login", "sokolova")
                    .param("password", "берёза у реки стоит"));
            assertThat(sent.location()).as(address).isEqualTo("/sign-in");
        }
    }

    @Test
    void whereTheCookieIsKeptNothingIsSaid() {
        for (var address : List.of(
                "http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080", "https://opora.example.ru")) {
            assertThat(browser.send(get(URI.create(address + "/sign-in")).secure(address.startsWith("https")))
                            .page()
                            .select("[role=alert]:not([hidden])"))
                    .as(address)
                    .isEmpty();
        }
        var behindAProxy = get(URI.create("http://opora.example.ru/sign-in")).header("Sec-Fetch-Site", "none");
        assertThat(browser.send(behindAProxy).page().select("[role=alert]:not([hidden])"))
                .isEmpty();
        assertThat(browser.send(post("/sign-in").param("login", "sokolova")).status())
                .isEqualTo(403);
    }

    @Test
    void anUnknownPageSaysSoInPlainWords() {
        var page = browser.as(centre.small().director()).open("/no-such-page");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text(".lead")).contains("Такой страницы");
    }
}
