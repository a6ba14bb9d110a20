package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static opora.access.db.Tables.SESSION;
import static opora.audit.db.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.access.totp.Base32;
import opora.access.totp.Totp;
import opora.institution.Staff;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;

/** Sign-in by a provider, which is played on the loopback address. */
@PageTest
class OidcSignInTest {

    private static final IdentityProvider PROVIDER = new IdentityProvider();

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    Staff staff;

    @Autowired
    Clock clock;

    Centre.Small small;
    Visitor visitor;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("opora.oidc.issuer", PROVIDER::issuer);
        settings.add("opora.oidc.client-id", () -> IdentityProvider.CLIENT);
        settings.add("opora.oidc.client-secret", () -> "not a secret");
        settings.add("opora.oidc.read-timeout", () -> "2s");
    }

    @BeforeEach
    void somebodyTheProviderKnows() {
        small = centre.small();
        visitor = new Visitor(browser);
        named(small.director(), "sokolova");
    }

    @Test
    void whoTheProviderVouchesForIsLetIntoTheAccountOfThatLogin() {
        assertThat(visitor.open("/sign-in").page().select("a[href=/sign-in/oidc/provider]"))
                .hasSize(1);
        var question = ask();
        PROVIDER.says("Sokolova", question.nonce());
        var before = visitor.token();

        assertThat(answer(question).location()).isEqualTo("/");

        assertThat(visitor.token()).isNotEqualTo(before);
        assertThat(visitor.open("/account").text(".facts")).contains("sokolova");
        assertThat(db.fetchSingle(SESSION, SESSION.ACCOUNT_ID.eq(small.director()))
                        .getFactors()
                        .data())
                .contains("FACTOR_AUTHORIZATION_CODE");
        assertThat(PROVIDER.lastForm()).contains("code_verifier=");
    }

    @Test
    void anAnswerToAnotherQuestionIsRefused() {
        var question = ask();
        PROVIDER.says("sokolova", "another nonce");

        refused(answer(question));
    }

    @Test
    void anAnswerForAnotherApplicationIsRefused() {
        var question = ask();
        PROVIDER.says("sokolova", question.nonce());
        PROVIDER.lies("aud", "another application");

        refused(answer(question));
    }

    @Test
    void anAnswerOfAnotherProviderIsRefused() {
        var question = ask();
        PROVIDER.says("sokolova", question.nonce());
        PROVIDER.lies("iss", "http://localhost:1");

        refused(answer(question));
    }

    @Test
    void aStateThatWasNeverGivenOutIsRefused() {
        var question = ask();
        PROVIDER.says("sokolova", question.nonce());

        refused(answer(new Question("invented", question.nonce())));
    }

    @Test
    void anAnswerIsGoodOnce() {
        var question = ask();
        PROVIDER.says("sokolova", question.nonce());
        answer(question);
        visitor = new Visitor(browser);

        refused(answer(question));
    }

    @Test
    void nobodyIsMadeAnAccountAndWhoIsSwitchedOffStaysOut() {
        var question = ask();
        PROVIDER.says("somebody-new", question.nonce());
        refused(answer(question));
        assertThat(db.fetchExists(ACCOUNT, ACCOUNT.LOGIN.eq("somebody-new"))).isFalse();

        db.update(ACCOUNT)
                .set(ACCOUNT.ACTIVE, false)
                .where(ACCOUNT.ID.eq(small.director()))
                .execute();
        question = ask();
        PROVIDER.says("sokolova", question.nonce());
        refused(answer(question));
    }

    @Test
    void whoWasDismissedIsTurnedAwayAtTheDoorAndTheJournalKnows() {
        named(small.colleagueAccount(), "ershova");
        var change = centre.by(small.director());
        staff.dismiss(small.colleague(), change.today().minusDays(1), change);
        var question = ask();
        PROVIDER.says("ershova", question.nonce());

        refused(answer(question));

        var entry = db.fetchSingle(ENTRY, ENTRY.EVENT.eq("EntryRefused"));
        assertThat(entry.getInstitutionId()).isEqualTo(small.institution());
        assertThat(entry.getSubjects()).containsExactly(small.colleagueAccount());
    }

    @Test
    void whoIsDismissedBetweenTheTwoStepsIsTurnedAwayToo() {
        var administrator =
                centre.account(small.institution(), small.colleague(), Role.ADMINISTRATOR, Reach.INSTITUTION, null);
        named(administrator, "admin");
        var question = ask();
        PROVIDER.says("admin", question.nonce());
        answer(question);
        var key =
                Base32.decode(visitor.submit("/sign-in/factor/app").text("#key").replace(" ", ""));
        var change = centre.by(small.director());
        staff.dismiss(small.colleague(), change.today().minusDays(1), change);

        var code = Totp.code(key, Totp.stepAt(clock.instant()));
        assertThat(visitor.submit("/sign-in/factor/app/code", "code", code).location())
                .isEqualTo("/sign-in?failed=1");
        assertThat(visitor.open("/account").status()).isEqualTo(302);
    }

    /** The provider of the other tests has been asked already; this one never answers what it is asked. */
    @Test
    void aProviderThatHangsIsNotWaitedFor() {
        var hanging = new IdentityProvider();
        hanging.fallsSilentAt(IdentityProvider.METADATA);
        var provider = new OidcProvider(hanging.issuer(), Duration.ofSeconds(2), Duration.ofMillis(300));

        assertThatThrownBy(provider::described)
                .isInstanceOf(OAuth2AuthenticationException.class)
                .hasRootCauseInstanceOf(IOException.class);
        hanging.speaksAgain();
        assertThat(provider.described()).isNotNull();
    }

    @Test
    void aProviderThatHangsInTheMiddleIsTold() {
        var question = ask();
        PROVIDER.says("sokolova", question.nonce());
        PROVIDER.fallsSilentAt("/token");

        var answer = answer(question);
        PROVIDER.speaksAgain();

        assertThat(answer.location()).isEqualTo("/sign-in?refused=silent");
        assertThat(visitor.open(answer.location()).text("[role=alert]")).contains("не отвечает");
    }

    @Test
    void anAdministratorNeedsASecondFactorOfOurs() {
        var administrator = centre.account(small.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null);
        named(administrator, "admin");
        var question = ask();
        PROVIDER.says("admin", question.nonce());

        assertThat(answer(question).location()).isEqualTo("/sign-in/second");
        assertThat(visitor.open("/accounts").status()).isEqualTo(302);
        assertThat(visitor.open("/sign-in/second").location()).isEqualTo("/sign-in/factor");
    }

    @Test
    void theProviderIsAskedToLookAgainBeforeSomethingWeighty() {
        var question = ask();
        PROVIDER.says("sokolova", question.nonce());
        PROVIDER.lies("auth_time", 1_700_000_000);
        answer(question);

        var asked = visitor.submit("/account/app");
        assertThat(asked.status()).isEqualTo(401);
        var again = asked.page().select("a[href^=/sign-in/oidc]").attr("href");
        assertThat(visitor.open(again).location()).contains("max_age=0");
    }

    private record Question(String state, String nonce) {}

    private Question ask() {
        var there = visitor.open("/sign-in/oidc/provider").location();
        assertThat(there).startsWith(PROVIDER.issuer() + "/authorize").contains("code_challenge_method=S256");
        var asked = UriComponentsBuilder.fromUriString(there).build().getQueryParams();
        return new Question(decoded(asked.getFirst("state")), decoded(asked.getFirst("nonce")));
    }

    private Browser.Answer answer(Question question) {
        var back = UriComponentsBuilder.fromPath("/sign-in/oidc/provider/answer")
                .queryParam("code", "a-code")
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(question.state())
                .toUriString();
        return visitor.send(get(URI.create(back)));
    }

    private void refused(Browser.Answer answer) {
        assertThat(answer.location()).isEqualTo("/sign-in?refused=1");
        assertThat(visitor.open("/account").status()).isEqualTo(302);
        assertThat(visitor.open("/sign-in?refused=1").text("[role=alert]")).contains("не удался");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void named(UUID account, String login) {
        db.update(ACCOUNT)
                .set(ACCOUNT.LOGIN, login)
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }
}
