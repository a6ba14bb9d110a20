package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.crypto.password.PasswordEncoder;

@PageTest
class OwnAccountTest {

    private static final String OLD = "берёза у реки стоит";
    private static final String NEW = "три сосны у моста";

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    SessionRegistry sessions;

    Centre.Small small;

    @BeforeEach
    void somebodyWithAPassword() {
        small = centre.small();
        db.update(ACCOUNT)
                .set(ACCOUNT.LOGIN, "sokolova")
                .set(ACCOUNT.PASSWORD_HASH, passwords.encode(OLD))
                .where(ACCOUNT.ID.eq(small.specialistAccount()))
                .execute();
        browser.as(small.specialistAccount());
    }

    @Test
    void everybodySeesTheirOwnRights() {
        assertThat(browser.open("/account").text(".facts")).contains("sokolova", "Специалист", "Свои участки");
    }

    @Test
    void thePasswordChangesAndOtherSessionsEnd() {
        var principal = new SignIn.AccountPrincipal(small.specialistAccount(), OLD);
        sessions.registerNewSession("elsewhere", principal);

        var answer = browser.submit("/account/password", "old", OLD, "password", NEW, "repeated", NEW);

        assertThat(answer.location()).isEqualTo("/account");
        assertThat(passwords.matches(NEW, hash())).isTrue();
        assertThat(sessions.getSessionInformation("elsewhere").isExpired()).isTrue();
        sessions.removeSessionInformation("elsewhere");
    }

    @Test
    void withoutTheOldPasswordNothingChanges() {
        var answer = browser.submit("/account/password", "old", "не тот", "password", NEW, "repeated", NEW);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#old-problem")).isEqualTo("Это не нынешний пароль");
        assertThat(passwords.matches(OLD, hash())).isTrue();
    }

    @Test
    void guessingTheOldPasswordIsSlowedDown() {
        for (var guess : List.of("раз", "два", "три", "четыре", "пять")) {
            browser.submit("/account/password", "old", guess, "password", NEW, "repeated", NEW);
        }

        var answer = browser.submit("/account/password", "old", OLD, "password", NEW, "repeated", NEW);

        assertThat(answer.text("#old-problem")).contains("Слишком много попыток");
    }

    private String hash() {
        return db.fetchSingle(ACCOUNT, ACCOUNT.ID.eq(small.specialistAccount())).getPasswordHash();
    }
}
