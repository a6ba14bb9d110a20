package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static opora.access.db.Tables.SIGN_IN_FAILURE;
import static opora.audit.db.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.audit.Journal;
import opora.institution.Staff;
import opora.platform.Ids;
import opora.platform.Tokens;
import opora.platform.database.DatabaseContext;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What somebody learns and gains who guesses: nothing, at a price that doubles. */
@PageTest
class GuessingTest {

    private static final String RIGHT = "берёза у реки стоит";
    private static final String OFFICE = "192.0.2.10";
    private static final String COLLEAGUE_IN_THE_OFFICE = "192.0.2.99";
    private static final String ELSEWHERE = "198.51.100.7";

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    Staff staff;

    @Autowired
    DSLContext db;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    SecondFactors factors;

    @Autowired
    Sessions sessions;

    @Autowired
    Journal journal;

    @Autowired
    DatabaseContext context;

    @Autowired
    Clock clock;

    Centre.Small small;

    @BeforeEach
    void people() {
        small = centre.small();
        var hash = passwords.encode(RIGHT);
        password(small.specialistAccount(), "sokolova", hash);
        password(small.colleagueAccount(), "ershova", hash);
        db.update(ACCOUNT)
                .set(ACCOUNT.LOGIN, "newcomer")
                .where(ACCOUNT.ID.eq(small.director()))
                .execute();
    }

    @Test
    void aLoginGuessedFromEverywhereWaitsButNotWhereItsOwnerWorks() {
        assertThat(signIn("sokolova", RIGHT, OFFICE).location()).isEqualTo("/");
        for (int i = 0; i < 20; i++) {
            failure("sokolova", "203.0." + i + ".1");
        }

        assertThat(signIn("sokolova", RIGHT, ELSEWHERE).location()).startsWith("/sign-in?wait=");
        assertThat(signIn("sokolova", RIGHT, COLLEAGUE_IN_THE_OFFICE).location())
                .isEqualTo("/");
    }

    @Test
    void aNeighbourhoodThatTriesManyLoginsWaitsButNotThoseWhoWorkThere() {
        assertThat(signIn("sokolova", RIGHT, OFFICE).location()).isEqualTo("/");
        for (int i = 0; i < 50; i++) {
            failure("guess-" + i, "192.0.2." + i);
        }

        assertThat(signIn("ershova", RIGHT, OFFICE).location()).startsWith("/sign-in?wait=");
        assertThat(signIn("sokolova", RIGHT, OFFICE).location()).isEqualTo("/");
        assertThat(signIn("ershova", RIGHT, ELSEWHERE).location()).isEqualTo("/");
    }

    @Test
    void aStormOverAllSlowsStrangersAndNobodyElse() {
        assertThat(signIn("sokolova", RIGHT, OFFICE).location()).isEqualTo("/");
        for (int i = 0; i < 1000; i++) {
            failure("guess-" + i, "10." + i / 250 + "." + i % 250 + ".1");
        }

        assertThat(signIn("ershova", RIGHT, ELSEWHERE).location()).startsWith("/sign-in?wait=");
        assertThat(signIn("sokolova", RIGHT, OFFICE).location()).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.10, 192.0.2.0/24",
        "10.1.255.3, 10.1.255.0/24",
        "2001:db8:1:2::5, 20010db80001/48",
        "::ffff:192.0.2.10, 192.0.2.0/24",
        "not-an-address, ''"
    })
    void neighboursShareANetwork(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }

    /** Text, status, headers, the statements and the runs of Argon2 are the same, whatever is wrong with the login. */
    @Test
    void nobodyLearnsWhichLoginsExist() {
        staff.dismiss(small.colleague(), centre.by(small.director()).today().minusDays(1), centre.by(small.director()));
        var offline = centre.small();
        password(offline.director(), "switched-off", passwords.encode(RIGHT));
        db.update(ACCOUNT)
                .set(ACCOUNT.ACTIVE, false)
                .where(ACCOUNT.ID.eq(offline.director()))
                .execute();
        work("warm-up", "x");

        var wrongPassword = work("sokolova", "неверный пароль");

        assertThat(work("nobody-at-all", "неверный пароль")).isEqualTo(wrongPassword);
        assertThat(work("switched-off", RIGHT)).isEqualTo(wrongPassword);
        assertThat(work("newcomer", RIGHT)).as("without a password").isEqualTo(wrongPassword);
        assertThat(work("ershova", RIGHT)).as("dismissed").isEqualTo(wrongPassword);
        assertThat(wrongPassword).filteredOn("argon2"::equals).hasSize(1);

        var seen = answer("sokolova", "неверный пароль");
        assertThat(answer("nobody-at-all", "неверный пароль")).isEqualTo(seen);
        assertThat(answer("switched-off", RIGHT)).isEqualTo(seen);
        assertThat(answer("newcomer", RIGHT)).isEqualTo(seen);
        assertThat(answer("ershova", RIGHT)).isEqualTo(seen);
    }

    @Test
    void aFailureStandsInTheJournalWithoutTheLogin() {
        signIn("мой тайный пароль", "x", OFFICE);

        var entry = db.fetchSingle(ENTRY, ENTRY.EVENT.eq("SignInFailed"));
        assertThat(entry.getKind()).isEqualTo("access");
        assertThat(entry.getDetails().data()).contains("192.0.2.0/24").doesNotContain("тайный");
    }

    @Test
    void aHashOfOldParametersIsMadeAnewAtTheNextSignIn() {
        password(small.specialistAccount(), "sokolova", new Argon2PasswordEncoder(16, 32, 1, 16_384, 1).encode(RIGHT));

        assertThat(signIn("sokolova", RIGHT, OFFICE).location()).isEqualTo("/");

        var hash = db.fetchSingle(ACCOUNT, ACCOUNT.LOGIN.eq("sokolova")).getPasswordHash();
        assertThat(hash).startsWith("$argon2id$").contains("m=47104");
        assertThat(signIn("sokolova", RIGHT, OFFICE).location()).isEqualTo("/");
    }

    /** Every statement and every run of Argon2 of an attempt that fails, in their order. */
    private List<String> work(String login, String password) {
        var done = new ArrayList<String>();
        var counted = db.configuration()
                .deriveAppending(ExecuteListener.onExecuteStart((ExecuteContext context) -> done.add(context.sql())))
                .dsl();
        var encoder = new Counting(passwords, done);
        var check = new CheckPassword(
                new SignIn(counted, context, clock),
                encoder,
                new SignInAttempts(counted, clock),
                factors,
                sessions,
                journal,
                clock);
        var typed = UsernamePasswordAuthenticationToken.unauthenticated(login, password);
        // The first attempt of a provider makes the hash it compares unknown logins with.
        assertThatThrownBy(() ->
                        check.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("first-" + login, "x")))
                .isInstanceOf(AuthenticationException.class);
        done.clear();
        assertThatThrownBy(() -> check.authenticate(typed)).isInstanceOf(AuthenticationException.class);
        return List.copyOf(done);
    }

    private record Counting(PasswordEncoder real, List<String> done) implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            done.add("argon2");
            return real.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            done.add("argon2");
            return real.matches(password, hash);
        }

        @Override
        public boolean upgradeEncoding(@Nullable String hash) {
            return real.upgradeEncoding(hash);
        }
    }

    private List<String> answer(String login, String password) {
        var answer = signIn(login, password, ELSEWHERE);
        var page = browser.open(answer.location());
        assertThat(page.status()).as(answer.status() + " " + answer.location()).isEqualTo(200);
        return List.of(
                String.valueOf(answer.status()),
                answer.location(),
                String.valueOf(answer.text().length()),
                page.text("[role=alert]"));
    }

    private void password(UUID account, String login, @Nullable String hash) {
        db.update(ACCOUNT)
                .set(ACCOUNT.LOGIN, login)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    private void failure(String login, String address) {
        db.insertInto(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.ID, Ids.next())
                .set(SIGN_IN_FAILURE.LOGIN_HASH, Tokens.hash(login))
                .set(SIGN_IN_FAILURE.ADDRESS, address)
                .set(SIGN_IN_FAILURE.NETWORK, Network.of(address))
                .set(SIGN_IN_FAILURE.AT, OffsetDateTime.now(clock))
                .execute();
    }

    private Browser.Answer signIn(String login, String password, String address) {
        return browser.as(null)
                .send(post("/sign-in")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        })
                        .param("login", login)
                        .param("password", password));
    }
}
