package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static opora.access.db.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Objects;
import opora.Centre;
import opora.PageTest;
import opora.SeenStatements;
import opora.access.db.tables.records.SessionRecord;
import opora.platform.Tokens;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Sessions as a browser meets them: by their cookie, over the whole chain of filters. */
@PageTest
class SessionsTest {

    private static final String COOKIE = "__Host-opora";
    private static final String PASSWORD = "берёза у реки стоит";

    @Autowired
    MockMvc mvc;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Clock clock;

    @Autowired
    SeenStatements statements;

    Centre.Small small;

    @BeforeEach
    void somebodyWithAPassword() {
        small = centre.small();
        db.update(ACCOUNT)
                .set(ACCOUNT.LOGIN, "sokolova")
                .set(ACCOUNT.PASSWORD_HASH, passwords.encode(PASSWORD))
                .where(ACCOUNT.ID.eq(small.specialistAccount()))
                .execute();
    }

    @Test
    void aPageAsksForItsSessionOnce() throws Exception {
        var cookie = cookie(signIn(null));
        var answers = new ArrayList<Integer>();

        var asked = statements.of(() -> answers.add(statusOf("/account", cookie)));

        assertThat(answers).containsExactly(200);
        assertThat(asked.stream().filter(each -> each.contains("\"token_hash\" = ")))
                .hasSize(1);
    }

    @Test
    void theCookieIsSecureAndTheTableKeepsOnlyItsHash() throws Exception {
        var cookie = signIn(null).getHeader("Set-Cookie");

        assertThat(cookie).startsWith(COOKIE + "=").contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax");
        assertThat(cookie).doesNotContain("Domain");
        var token = Objects.requireNonNull(cookie).substring(COOKIE.length() + 1, cookie.indexOf(';'));
        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        assertThat(session().getTokenHash()).isEqualTo(Tokens.hash(token));
        assertThat(session().formatJSON()).doesNotContain(token);
    }

    @Test
    void theTokenOfAWorkInTheBackgroundOpensNoPage() throws Exception {
        var cookie = cookie(signIn(null));
        assertThat(send(get("/account"), cookie).getStatus()).isEqualTo(200);
        db.update(SESSION)
                .set(SESSION.KIND, "job")
                .set(SESSION.INSTITUTION_ID, small.institution())
                .set(SESSION.EXPIRES_AT, OffsetDateTime.now(clock).plusHours(11))
                .where(SESSION.ACCOUNT_ID.eq(small.specialistAccount()))
                .execute();

        assertThat(send(get("/account"), cookie).getStatus()).isEqualTo(302);
    }

    @Test
    void theSessionGoesOnWithItsCookieAlone() throws Exception {
        var cookie = cookie(signIn(null));

        assertThat(send(get("/"), cookie).getStatus()).isEqualTo(200);
        assertThat(session().getFactors().data()).contains("FACTOR_PASSWORD");
    }

    @Test
    void signingInChangesTheCookieOfTheStranger() throws Exception {
        var before = cookie(send(get("/sign-in"), null));
        var after = cookie(signIn(before));

        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(send(get("/"), before).getStatus()).isEqualTo(302);
        assertThat(send(get("/"), after).getStatus()).isEqualTo(200);
    }

    @Test
    void thePageThatWasWantedOpensAfterSigningIn() throws Exception {
        var stranger = send(get("/account").accept(MediaType.TEXT_HTML), null);
        assertThat(stranger.getHeader("Location")).endsWith("/sign-in");

        assertThat(signIn(cookie(stranger)).getHeader("Location")).endsWith("/account");
    }

    @Test
    void aLongBreakEndsTheSession() throws Exception {
        var cookie = cookie(signIn(null));
        age(Duration.ofMinutes(29), Duration.ofMinutes(29));
        assertThat(send(get("/account"), cookie).getStatus()).isEqualTo(200);

        age(Duration.ofMinutes(31), Duration.ofMinutes(31));

        var answer = send(get("/account"), cookie);
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getHeader("Location")).endsWith("/sign-in?ended=1");
    }

    @Test
    void aDayEndsTheSessionHoweverBusyItWas() throws Exception {
        var cookie = cookie(signIn(null));
        age(Duration.ofHours(12).plusSeconds(1), Duration.ZERO);

        assertThat(send(get("/account"), cookie).getStatus()).isEqualTo(302);
    }

    @Test
    void reachingBackToASessionThatWasEndedDoesNotReviveIt() throws Exception {
        var cookie = cookie(signIn(null));
        db.deleteFrom(SESSION)
                .where(SESSION.ACCOUNT_ID.eq(small.specialistAccount()))
                .execute();

        assertThat(send(get("/account"), cookie).getStatus()).isEqualTo(302);
        assertThat(db.fetchCount(SESSION, SESSION.ACCOUNT_ID.eq(small.specialistAccount())))
                .isZero();
    }

    @Test
    void signingOutEndsItInTheDatabase() throws Exception {
        var cookie = cookie(signIn(null));

        send(post("/sign-out").with(csrf()), cookie);

        assertThat(db.fetchCount(SESSION, SESSION.ACCOUNT_ID.eq(small.specialistAccount())))
                .isZero();
        assertThat(send(get("/account"), cookie).getStatus()).isEqualTo(302);
    }

    private void age(Duration sinceSignIn, Duration sinceLastClick) {
        var now = OffsetDateTime.now(clock);
        db.update(SESSION)
                .set(SESSION.STARTED_AT, now.minus(sinceSignIn))
                .set(SESSION.EXPIRES_AT, now.minus(sinceSignIn).plusHours(12))
                .set(SESSION.SEEN_AT, now.minus(sinceLastClick))
                .where(SESSION.ACCOUNT_ID.eq(small.specialistAccount()))
                .execute();
    }

    private SessionRecord session() {
        return db.fetchSingle(SESSION, SESSION.ACCOUNT_ID.eq(small.specialistAccount()));
    }

    private MockHttpServletResponse signIn(Cookie stranger) throws Exception {
        return send(post("/sign-in").with(csrf()).param("login", "sokolova").param("password", PASSWORD), stranger);
    }

    private static Cookie cookie(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getCookie(COOKIE), "no cookie in the answer");
    }

    private int statusOf(String path, Cookie cookie) {
        try {
            return send(get(path), cookie).getStatus();
        } catch (Exception problem) {
            throw new AssertionError(problem);
        }
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Cookie cookie) throws Exception {
        return mvc.perform(cookie == null ? request : request.cookie(cookie))
                .andReturn()
                .getResponse();
    }
}
