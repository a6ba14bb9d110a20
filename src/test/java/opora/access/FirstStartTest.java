package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static opora.access.db.Tables.INVITATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;

@PageTest
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

    private static final String PASSWORD = "три сосны у моста";

    @Autowired
    FirstStart firstStart;

    @Autowired
    Invitations invitations;

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    @BeforeEach
    void nobodyHasAnAccount() {
        db.deleteFrom(INVITATION).execute();
        db.execute("delete from access.account_role");
        db.deleteFrom(ACCOUNT).execute();
    }

    @Test
    void theConsoleShowsALinkWhoseTokenTheDatabaseDoesNotKnow(CapturedOutput console) {
        firstStart.onApplicationEvent(new Started(8080));

        var path = linkOn(console);
        assertThat(path).hasSizeGreaterThan("/invitation/".length() + 42);
        assertThat(db.fetchSingle(INVITATION).getTokenHash()).doesNotContain(path.substring(12));
        assertThat(browser.open(path).text("h1")).isEqualTo("Начало работы");
    }

    @Test
    void everyStartGivesANewLinkUntilOneIsUsed(CapturedOutput console) {
        firstStart.onApplicationEvent(new Started(8080));
        var first = linkOn(console);
        firstStart.onApplicationEvent(new Started(8080));

        assertThat(db.fetchCount(INVITATION)).isOne();
        assertThat(browser.open(first).status()).isEqualTo(404);
    }

    @Test
    void whereSomebodyHasAnAccountNothingIsShown(CapturedOutput console) {
        var early = InvitationController.path(invitations.issue(null));
        centre.small();

        firstStart.onApplicationEvent(new Started(8080));

        assertThat(console.getOut()).doesNotContain("/invitation/");
        assertThat(browser.open(early).status()).isEqualTo(404);
    }

    @Test
    void theFormMakesTheInstitutionAndItsAdministratorWhoSignsIn() {
        var path = InvitationController.path(invitations.issue(null));

        var answer = browser.submit(
                path + "/institution",
                "fullName",
                "ОБУ «Центр помощи семье и детям «Родник»",
                "shortName",
                "Центр «Родник»",
                "name",
                "Ольга Белова",
                "login",
                "Belova",
                "password",
                PASSWORD,
                "repeated",
                PASSWORD);

        assertThat(answer.location()).isEqualTo("/sign-in");
        var administrator = centre.user(db.fetchSingle(ACCOUNT).getId());
        assertThat(administrator.roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.DIRECTOR);
        assertThat(administrator.reach()).isEqualTo(Reach.INSTITUTION);
        assertThat(browser.submit("/sign-in", "login", "belova", "password", PASSWORD)
                        .location())
                .isEqualTo("/sign-in/second");
        assertThat(browser.open(path).status()).isEqualTo(404);
    }

    @Test
    void whatWasTypedStaysWhenThePasswordsDiffer() {
        var path = InvitationController.path(invitations.issue(null));

        var answer = browser.submit(
                path + "/institution",
                "fullName",
                "Центр помощи семье «Родник»",
                "shortName",
                "Центр «Родник»",
                "name",
                "Ольга Белова",
                "login",
                "belova",
                "password",
                PASSWORD,
                "repeated",
                "три сосны");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().getElementById("fullName").val()).isEqualTo("Центр помощи семье «Родник»");
        assertThat(answer.text("#repeated-problem")).isEqualTo("Пароли не совпали");
        assertThat(answer.page().getElementById("password").val()).isEmpty();
        assertThat(browser.open(path).status()).isEqualTo(200);
    }

    @Test
    void aLinkIsGoodForADay() {
        var path = InvitationController.path(invitations.issue(null));
        db.update(INVITATION)
                .set(INVITATION.EXPIRES_AT, OffsetDateTime.now(clock).minusSeconds(1))
                .execute();

        assertThat(browser.open(path).text("h1")).isEqualTo("Ссылка не действует");
        assertThat(browser.open("/invitation/unknown").text("body"))
                .isEqualTo(browser.open(path).text("body"));
    }

    private static String linkOn(CapturedOutput console) {
        var out = console.getOut();
        return out.substring(out.indexOf("/invitation/")).lines().findFirst().orElseThrow();
    }

    private static class Started extends WebServerInitializedEvent {

        Started(int port) {
            super(new Listening(port));
        }

        @Override
        public WebServerApplicationContext getApplicationContext() {
            throw new UnsupportedOperationException();
        }
    }

    private record Listening(int port) implements WebServer {

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public int getPort() {
            return port;
        }
    }
}
