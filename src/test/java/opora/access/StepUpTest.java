package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static opora.access.db.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.web.Interrupted;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@PageTest
class StepUpTest {

    private static final String PASSWORD = "берёза у реки стоит";

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Clock clock;

    Centre.Small small;
    UUID administrator;
    String colleague;

    @BeforeEach
    void anAdministratorWhoHasLongBeenAway() {
        small = centre.small();
        administrator = centre.account(small.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null);
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwords.encode(PASSWORD))
                .where(ACCOUNT.ID.in(administrator, small.director()))
                .execute();
        colleague = "/accounts/" + small.colleagueAccount();
        browser.as(administrator).stale();
    }

    @Test
    void aFormIsKeptUntilItsSenderHasConfirmedAndThenSentAgain() {
        var asked = browser.submit(
                colleague, "name", "Мария «Ершова»", "roles", "HEAD", "roles", "LAWYER", "reach", "INSTITUTION");

        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.text("h1")).isEqualTo("Подтвердите, что это вы");
        assertThat(nameOf(small.colleagueAccount())).isEqualTo("Мария Петровна");

        var wrong = confirm(asked, "не тот пароль");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("#secret-problem")).contains("не подошёл");

        var confirmed = confirm(wrong, PASSWORD);
        var form = confirmed.page().selectFirst("main form");
        assertThat(form.attr("action")).isEqualTo(colleague);
        assertThat(form.select("[name=roles]").eachAttr("value")).containsExactly("HEAD", "LAWYER");
        assertThat(form.select("[name=name]").val()).isEqualTo("Мария «Ершова»");
        assertThat(confirmed.text()).doesNotContain(PASSWORD);
    }

    @Test
    void aPageAskedForIsOpenedAfterTheQuestion() {
        browser.as(small.director());
        var asked = browser.open("/reports/expedition.lists.xlsx?from=2026-01-01&to=2026-06-30");

        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.location()).startsWith("/confirm?to=");
        var question = browser.send(get(URI.create(asked.location())));
        assertThat(question.text("p")).contains("имена людей");
        assertThat(confirm(question, PASSWORD).page().select("a[download]").attr("href"))
                .isEqualTo("/reports/expedition.lists.xlsx?from=2026-01-01&to=2026-06-30");
    }

    @Test
    void aPartialLeadsTheWholePageToTheQuestion() {
        var asked = browser.send(post(colleague + "/off")
                .with(csrf())
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://localhost" + colleague));

        assertThat(asked.response().getHeader("HX-Redirect"))
                .isEqualTo("/confirm?to=%2Faccounts%2F" + small.colleagueAccount());
        assertThat(db.fetchSingle(ACCOUNT, ACCOUNT.ID.eq(small.colleagueAccount()))
                        .getActive())
                .isTrue();
    }

    @Test
    void aFileHasToBeSentAgainAndThePageSaysSo() {
        var asked = browser.send(multipart(colleague)
                .file("file", new byte[] {1})
                .with(csrf())
                .header("Referer", "http://localhost" + colleague));

        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.text("main p")).contains("отправьте файл ещё раз");
        var confirmed = confirm(asked, PASSWORD);
        assertThat(confirmed.location()).as(confirmed.text()).isEqualTo(colleague);
    }

    @Test
    void confirmingRenewsTheFactorAndTheNameOfTheSession() {
        var visitor = new Visitor(browser);
        visitor.submit("/sign-in", "login", small.director().toString(), "password", PASSWORD);
        longAgo(small.director());
        var list = "/reports/expedition.lists.xlsx?from=2026-01-01&to=2026-06-30";

        assertThat(visitor.open(list).location()).startsWith("/confirm");
        var before = visitor.token();
        assertThat(visitor.submit("/confirm", "to", "/account", "secret", PASSWORD)
                        .location())
                .isEqualTo("/account");
        assertThat(visitor.token()).isNotEqualTo(before);
        assertThat(visitor.open(list).location()).doesNotStartWith("/confirm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//example.org/", "/\\example.org", "https://example.org/", "example.org", "/a\nb", ""})
    void nobodyIsLedAway(String path) {
        assertThat(Interrupted.isHere(path)).isFalse();
        assertThat(browser.submit("/confirm", "to", path, "secret", PASSWORD).location())
                .isEqualTo("/");
    }

    private Browser.Answer confirm(Browser.Answer asked, String password) {
        var form = asked.page().selectFirst("main form");
        assertThat(form.attr("action")).isEqualTo("/confirm");
        var request = post("/confirm").with(csrf()).param("secret", password);
        form.select("input[type=hidden]").forEach(field -> request.param(field.attr("name"), field.val()));
        return browser.send(request);
    }

    private void longAgo(UUID account) {
        db.update(SESSION)
                .set(
                        SESSION.FACTORS,
                        JSONB.valueOf("{\"FACTOR_PASSWORD\": \"%s\"}"
                                .formatted(clock.instant().minus(Duration.ofMinutes(6)))))
                .where(SESSION.ACCOUNT_ID.eq(account))
                .execute();
    }

    private String nameOf(UUID account) {
        return db.fetchSingle(ACCOUNT, ACCOUNT.ID.eq(account)).getName();
    }
}
