package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static opora.access.db.Tables.SIGN_IN_FAILURE;
import static opora.audit.db.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import opora.Browser;
import opora.Centre;
import opora.PageTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@PageTest
class ThrottlingTest {

    private static final String RIGHT = "берёза у реки стоит";
    private static final String OFFICE = "192.0.2.10";

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    PasswordEncoder passwords;

    Centre.Small small;

    @BeforeEach
    void somebodyWithAPassword() {
        small = centre.small();
        db.update(ACCOUNT)
                .set(ACCOUNT.LOGIN, "sokolova")
                .set(ACCOUNT.PASSWORD_HASH, passwords.encode(RIGHT))
                .where(ACCOUNT.ID.eq(small.specialistAccount()))
                .execute();
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordWaits() {
        failFiveTimes("sokolova");

        var answer = signIn("Sokolova", RIGHT, OFFICE);

        assertThat(answer.location()).startsWith("/sign-in?wait=");
        assertThat(browser.open(answer.location()).text("[role=alert]")).contains("через 1 минуту");
        assertThat(db.fetchCount(SIGN_IN_FAILURE)).isEqualTo(5);
    }

    @Test
    void aStrangersGuessesDoNotKeepTheOwnerOut() {
        failFiveTimes("sokolova");

        assertThat(signIn("sokolova", RIGHT, "192.0.2.77").location()).isEqualTo("/");
    }

    @Test
    void aLoginThatDoesNotExistIsAnsweredAlike() {
        assertThat(signIn("nobody", "любой пароль", OFFICE).location())
                .isEqualTo(signIn("sokolova", "любой пароль", OFFICE).location());
        failFiveTimes("nobody");

        assertThat(signIn("nobody", "любой пароль", OFFICE).location()).startsWith("/sign-in?wait=");
    }

    @Test
    void theWaitEndsAndDoubles() {
        failFiveTimes("sokolova");
        later(31);
        assertThat(signIn("sokolova", "шестая ошибка", OFFICE).location()).isEqualTo("/sign-in?failed=1");
        later(31);
        assertThat(signIn("sokolova", RIGHT, OFFICE).location()).startsWith("/sign-in?wait=");
        later(31);
        assertThat(signIn("sokolova", RIGHT, OFFICE).location()).isEqualTo("/");
        assertThat(db.fetchCount(SIGN_IN_FAILURE)).isZero();
    }

    @Test
    void theLoginIsNotKeptAsItWasTyped() {
        signIn("мой тайный пароль", "x", OFFICE);

        assertThat(db.fetchSingle(SIGN_IN_FAILURE).formatJSON()).doesNotContain("тайный");
    }

    @Test
    void signingInAndOutStandsInTheJournal() {
        signIn("sokolova", RIGHT, OFFICE);
        browser.as(small.specialistAccount()).submit("/sign-out");

        assertThat(db.select(ENTRY.EVENT)
                        .from(ENTRY)
                        .where(ENTRY.ACCOUNT_ID.eq(small.specialistAccount()))
                        .orderBy(ENTRY.ID)
                        .fetch(ENTRY.EVENT))
                .containsExactly("UserSignedIn", "UserSignedOut");
    }

    private void failFiveTimes(String login) {
        for (int i = 0; i < 5; i++) {
            signIn(login, "неверный", OFFICE);
        }
    }

    private Browser.Answer signIn(String login, String password, String address) {
        return browser.send(post("/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("login", login)
                .param("password", password));
    }

    /** As if so many seconds had passed. */
    private void later(int seconds) {
        db.execute("update access.sign_in_failure set at = at - make_interval(secs => " + seconds + ")");
    }
}
