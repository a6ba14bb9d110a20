package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static opora.access.db.Tables.INVITATION;
import static opora.access.db.Tables.RECOVERY_CODE;
import static opora.access.db.Tables.TOTP;
import static opora.audit.db.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.access.totp.Base32;
import opora.access.totp.Totp;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@PageTest
class SecondFactorTest {

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
    Visitor visitor;

    @BeforeEach
    void aCentreWithPasswords() {
        visitor = new Visitor(browser);
        small = centre.small();
        administrator = centre.account(small.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null);
        var hash = passwords.encode(PASSWORD);
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .where(ACCOUNT.INSTITUTION_ID.eq(small.institution()))
                .execute();
    }

    @Test
    void whoHasOnlyAPasswordAndNeedsNoMoreIsLetIn() {
        assertThat(password(small.director()).location()).isEqualTo("/");
        assertThat(open("/account").text("#ways-in")).contains("Сейчас хватает пароля");
    }

    @Test
    void anAdministratorIsNeverLetInByAPasswordAlone() {
        assertThat(password(administrator).location()).isEqualTo("/sign-in/second");
        for (var path : new String[] {"/", "/accounts", "/account", "/journal", "/people"}) {
            assertThat(open(path).status()).as(path).isIn(302, 401);
        }
        assertThat(send("/accounts/" + small.director() + "/off").status()).isIn(302, 401, 403);

        assertThat(open("/sign-in/second").location()).isEqualTo("/sign-in/factor");
        assertThat(open("/sign-in/factor").text("h1")).isEqualTo("Одного пароля мало");
        var app = send("/sign-in/factor/app");
        assertThat(app.page().select("svg.square path").attr("d")).startsWith("M4 4h1v1h-1z");
        assertThat(send("/sign-in/factor/app/code", "code", "000000").status()).isEqualTo(422);
        var codes = send("/sign-in/factor/app/code", "code", codeOf(app, 0));

        assertThat(codes.page().select("#codes li")).hasSize(10);
        assertThat(open("/accounts").status()).isEqualTo(200);
        assertThat(sealed()).startsWith("v1:").doesNotContain(keyOf(app));
        assertThat(events(administrator)).contains("AuthenticatorAppAdded", "RecoveryCodesMade", "UserSignedIn");
    }

    @Test
    void whoHasAnAppTypesItsCodeAfterThePassword() {
        var app = addApp(small.director());

        assertThat(password(small.director()).location()).isEqualTo("/sign-in/second");
        assertThat(open("/people").status()).isEqualTo(302);
        var wrong = send("/sign-in/second", "code", "123456");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("#code-problem")).contains("не подошёл");
        assertThat(send("/sign-in/second", "code", codeOf(app, 1)).location()).isEqualTo("/people");
        assertThat(open("/account").text("#ways-in")).contains("Кроме пароля нужен второй шаг");
    }

    @Test
    void aCodeOpensOnce() {
        var app = addApp(small.director());
        password(small.director());
        var code = codeOf(app, 1);
        assertThat(send("/sign-in/second", "code", code).location()).isEqualTo("/");

        visitor = new Visitor(browser);
        password(small.director());
        assertThat(send("/sign-in/second", "code", code).status()).isEqualTo(422);
    }

    @Test
    void aRecoveryCodeOpensOnceAndItsOwnerIsTold() {
        browser.as(small.director());
        var app = browser.submit("/account/app");
        var codes = browser.submit("/account/app/code", "code", codeOf(app, 0))
                .page()
                .select("#codes li")
                .eachText();
        browser.as(null);
        password(small.director());
        assertThat(send("/sign-in/second", "code", codes.getFirst().toLowerCase(Locale.ROOT))
                        .location())
                .isEqualTo("/");
        assertThat(open("/account").text("#notices")).contains("вход по запасному коду", "подключено приложение");
        assertThat(open("/account").text("#ways-in")).contains("Осталось: 9");

        visitor = new Visitor(browser);
        password(small.director());
        assertThat(send("/sign-in/second", "code", codes.getFirst()).status()).isEqualTo(422);
        assertThat(db.fetchValues(RECOVERY_CODE.CODE_HASH)).doesNotContainAnyElementsOf(codes);
    }

    @Test
    void anInstitutionCanAskEverybodyForMore() {
        browser.as(administrator).submit("/accounts/policy", "secondFactor", "true");
        assertThat(browser.open("/accounts")
                        .page()
                        .select("[name=secondFactor]")
                        .hasAttr("checked"))
                .isTrue();
        browser.as(null);

        assertThat(password(small.director()).location()).isEqualTo("/sign-in/second");
        visitor = new Visitor(browser);
        var elsewhere = centre.small();
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwords.encode(PASSWORD))
                .where(ACCOUNT.ID.eq(elsewhere.director()))
                .execute();
        assertThat(password(elsewhere.director()).location()).isEqualTo("/");
    }

    @Test
    void theLastWayInStaysWhereItIsNeeded() {
        addApp(administrator);
        browser.as(administrator);

        assertThat(browser.submit("/account/app/remove").status()).isEqualTo(409);
        assertThat(browser.open("/account").page().select("form[action=/account/app/remove]"))
                .isEmpty();
        assertThat(db.fetchExists(TOTP, TOTP.ACCOUNT_ID.eq(administrator))).isTrue();

        addApp(small.director());
        assertThat(browser.as(small.director()).submit("/account/app/remove").location())
                .isEqualTo("/account");
        assertThat(db.fetchExists(TOTP, TOTP.ACCOUNT_ID.eq(small.director()))).isFalse();
    }

    @Test
    void aPasswordAloneAddsNoFactorToAnAccountThatHasOne() {
        addApp(small.director());
        password(small.director());

        assertThat(send("/sign-in/factor/app").location()).isEqualTo("/sign-in/second");
        assertThat(send("/sign-in/factor/app/code", "code", "000000").location())
                .isEqualTo("/sign-in/second");
    }

    @Test
    void anAdministratorFreesWhoHasLostTheTelephoneAndTheOwnerIsTold() {
        addApp(small.director());
        browser.as(administrator);
        assertThat(browser.open("/accounts/" + small.director()).text("main")).contains("потерял телефон");

        browser.submit("/accounts/" + small.director() + "/factors/remove");

        browser.as(null);
        assertThat(password(small.director()).location()).isEqualTo("/");
        assertThat(open("/account").text("#notices")).contains("администратор отключил второй шаг");
        assertThat(events(administrator)).contains("FactorsRemoved");
    }

    /** Whoever gets hold of a link chooses a password and still has no code. */
    @Test
    void aResetLinkLivesTenMinutesAndOpensNothingByItself() {
        addApp(small.director());
        var link = browser.as(administrator)
                .submit("/accounts/" + small.director() + "/invitation")
                .page()
                .getElementById("link")
                .val();
        var row = db.fetchSingle(INVITATION);
        assertThat(Duration.between(row.getCreatedAt(), row.getExpiresAt())).isEqualTo(Duration.ofMinutes(10));

        var path = link.substring(link.indexOf("/invitation/"));
        assertThat(send(path + "/password", "password", "три сосны у моста", "repeated", "три сосны у моста")
                        .location())
                .isEqualTo("/sign-in");
        assertThat(open("/account").status()).isEqualTo(302);
        assertThat(send("/sign-in", "login", small.director().toString(), "password", "три сосны у моста")
                        .location())
                .isEqualTo("/sign-in/second");
    }

    @Test
    void aFactorIsChangedOnlyByWhoHasJustShownThatItIsThem() {
        browser.as(small.director()).stale();

        assertThat(browser.submit("/account/app").status()).isEqualTo(401);
        assertThat(browser.submit("/account/codes").status()).isEqualTo(401);
        assertThat(db.fetchExists(TOTP, TOTP.ACCOUNT_ID.eq(small.director()))).isFalse();
    }

    @Test
    void whoHasAnAppConfirmsByItsCodeAndNotByThePassword() {
        var app = addApp(small.director());
        browser.as(small.director()).stale();

        assertThat(browser.submit("/confirm", "to", "/", "secret", PASSWORD).status())
                .isEqualTo(422);
        assertThat(browser.submit("/confirm", "to", "/account", "secret", codeOf(app, 1))
                        .location())
                .isEqualTo("/account");
    }

    private Browser.Answer addApp(UUID account) {
        browser.as(account);
        var app = browser.submit("/account/app");
        assertThat(browser.submit("/account/app/code", "code", codeOf(app, 0)).status())
                .isEqualTo(200);
        browser.as(null);
        return app;
    }

    /** @param ahead codes of steps not yet used: each opens once */
    private String codeOf(Browser.Answer app, int ahead) {
        return Totp.code(Base32.decode(keyOf(app)), Totp.stepAt(clock.instant()) + ahead);
    }

    private static String keyOf(Browser.Answer app) {
        return app.text("#key").replace(" ", "");
    }

    private String sealed() {
        return db.fetchSingle(TOTP, TOTP.ACCOUNT_ID.eq(administrator)).getSeed();
    }

    private List<String> events(UUID account) {
        return db.select(ENTRY.EVENT)
                .from(ENTRY)
                .where(ENTRY.ACCOUNT_ID.eq(account))
                .fetch(ENTRY.EVENT);
    }

    private Browser.Answer password(UUID account) {
        return send("/sign-in", "login", account.toString(), "password", PASSWORD);
    }

    private Browser.Answer open(String path) {
        return visitor.open(path);
    }

    private Browser.Answer send(String path, String... fields) {
        return visitor.submit(path, fields);
    }
}
