package opora.journeys;

import static opora.access.db.Tables.ACCOUNT;
import static opora.access.db.Tables.PASSKEY;
import static opora.institution.db.Tables.INSTITUTION_;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.UUID;
import opora.Centre;
import opora.OwnDatabase;
import opora.TestDatabase;
import opora.platform.Ids;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.database.DatabaseContext;
import opora.platform.database.Maintenance;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;

/** An administrator sets up a passkey at the first sign-in, signs in by it, confirms by it; with an authenticator Chromium plays. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Centre.class)
@OwnDatabase
class PasskeyJourneyTest {

    private static final String PASSWORD = "три сосны у моста";

    @LocalServerPort
    int port;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Clock clock;

    @Autowired
    DatabaseContext context;

    @Autowired
    Maintenance maintenance;

    @BeforeAll
    static void inChromium() {
        assumeTrue(Journey.hasChromium() || "true".equals(System.getenv("CI")), "no Chromium");
    }

    @Test
    void aPasskeyIsSetUpUsedAndShownAgain() {
        var administrator = anAdministrator("admin");
        try (var journey = new Journey("passkey", port, 1366, 768)) {
            var page = journey.page;
            var device = authenticator(page);
            page.navigate("/sign-in");
            page.fill("#login", "admin");
            page.fill("#password", PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/sign-in/factor");
            journey.look("needed");

            page.click("form[data-kind=new] button");
            page.locator("#codes").waitFor();
            journey.look("codes");
            assertThat(page.locator("#codes li").count()).isEqualTo(10);
            assertThat(keys(administrator)).isEqualTo(1);

            page.navigate("/account");
            assertThat(page.locator("#passkeys li").count()).isEqualTo(1);
            journey.look("own-account");
            assertThat(page.locator("form[action='/account/passkeys/remove']").count())
                    .isZero();

            page.click(".user-menu summary");
            page.click(".user-menu form button");
            page.waitForURL("**/sign-in**");
            journey.look("sign-in");
            page.click("form[action='/sign-in/passkey'] button");
            page.waitForURL("**/");
            assertThat(page.locator(".user-menu summary").innerText()).isEqualTo("Мария Петровна");

            longAgo(administrator);
            page.navigate("/accounts");
            page.check("#policy [name=secondFactor]");
            page.click("#policy button");
            page.locator("form[action='/confirm/passkey']").waitFor();
            journey.look("confirm");
            page.click("form[action='/confirm/passkey'] button");
            page.locator(".notice").waitFor();
            assertThat(page.isChecked("#policy [name=secondFactor]")).isTrue();
            assertThat(device).isNotEmpty();
        }
    }

    @Test
    void aKeyThatDoesNotSeeItsOwnerIsNotEnough() {
        var administrator = anAdministrator("admin-two");
        try (var journey = new Journey("passkey-unseen", port, 390, 844)) {
            var page = journey.page;
            var session = page.context().newCDPSession(page);
            var device = authenticator(session, true);
            page.navigate("/sign-in");
            page.fill("#login", "admin-two");
            page.fill("#password", PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/sign-in/factor");
            page.click("form[data-kind=new] button");
            page.locator("#codes").waitFor();
            page.navigate("/account");
            page.click(".user-menu summary");
            page.click(".user-menu form button");
            page.waitForURL("**/sign-in**");

            var seen = new JsonObject();
            seen.addProperty("authenticatorId", device);
            seen.addProperty("isUserVerified", false);
            session.send("WebAuthn.setUserVerified", seen);
            page.click("form[action='/sign-in/passkey'] button");
            page.locator("[data-problem]:not([hidden])").first().waitFor();
            page.navigate("/account");
            page.waitForURL("**/sign-in**");
            assertThat(keys(administrator)).isEqualTo(1);
        }
    }

    private UUID anAdministrator(String login) {
        var institution = Ids.next();
        maintenance
                .db()
                .insertInto(INSTITUTION_)
                .set(INSTITUTION_.ID, institution)
                .set(INSTITUTION_.KIND, "centre")
                .set(INSTITUTION_.FULL_NAME, "Центр " + institution)
                .set(INSTITUTION_.SHORT_NAME, "Центр «Причал»")
                .execute();
        return context.console(institution, () -> {
            var id = centre.account(institution, null, Role.ADMINISTRATOR, Reach.INSTITUTION, null);
            db.update(ACCOUNT)
                    .set(ACCOUNT.LOGIN, login)
                    .set(ACCOUNT.PASSWORD_HASH, passwords.encode(PASSWORD))
                    .where(ACCOUNT.ID.eq(id))
                    .execute();
            return id;
        });
    }

    private int keys(UUID account) {
        return db.fetchCount(PASSKEY, PASSKEY.ACCOUNT_ID.eq(account));
    }

    private void longAgo(UUID account) {
        db.execute(
                "update access.session set factors = jsonb_build_object('FACTOR_WEBAUTHN', ?::text) where account_id = ?",
                clock.instant().minusSeconds(600).toString(),
                account);
    }

    private static String authenticator(Page page) {
        return authenticator(page.context().newCDPSession(page), true);
    }

    private static String authenticator(CDPSession session, boolean verified) {
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", verified);
        options.addProperty("automaticPresenceSimulation", true);
        var request = new JsonObject();
        request.add("options", options);
        return session.send("WebAuthn.addVirtualAuthenticator", request)
                .get("authenticatorId")
                .getAsString();
    }
}
