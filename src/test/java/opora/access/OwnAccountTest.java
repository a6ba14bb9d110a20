package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static opora.access.db.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.access.db.tables.records.SessionRecord;
import opora.platform.Ids;
import opora.platform.Tokens;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
    Clock clock;

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
        signedInElsewhere("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0");

        var answer = browser.submit("/account/password", "old", OLD, "password", NEW, "repeated", NEW);

        assertThat(answer.location()).isEqualTo("/account");
        assertThat(passwords.matches(NEW, hash())).isTrue();
        assertThat(elsewhere()).isEmpty();
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

    @Test
    void theOwnerSeesAndEndsSessionsElsewhere() {
        signedInElsewhere("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0");
        signedInElsewhere("Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile YaBrowser/25.1");
        assertThat(browser.open("/account").text("#sessions")).contains("Chrome, Windows", "Яндекс Браузер, Android");

        var first = browser.open("/account").page().select("#sessions form").getFirst();
        assertThat(browser.submit(first.attr("action")).location()).isEqualTo("/account");
        assertThat(elsewhere()).hasSize(1);

        browser.submit("/account/sessions/ending-others");
        assertThat(elsewhere()).isEmpty();
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        signedInElsewhere("Firefox/140.0");
        var handle = elsewhere().getFirst().getTokenHash().substring(0, 16);

        var answer = browser.as(small.colleagueAccount()).submit("/account/sessions/" + handle + "/ending");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(elsewhere()).hasSize(1);
    }

    private void signedInElsewhere(String device) {
        var now = OffsetDateTime.now(clock);
        db.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, Tokens.hash(Ids.next().toString()))
                .set(SESSION.ACCOUNT_ID, small.specialistAccount())
                .set(SESSION.KIND, "user")
                .set(SESSION.STARTED_AT, now)
                .set(SESSION.SEEN_AT, now)
                .set(SESSION.EXPIRES_AT, now.plusHours(1))
                .set(SESSION.ADDRESS, "10.1.2.3")
                .set(SESSION.DEVICE, device)
                .execute();
    }

    private List<SessionRecord> elsewhere() {
        return db.fetch(SESSION, SESSION.ACCOUNT_ID.eq(small.specialistAccount()), SESSION.ADDRESS.eq("10.1.2.3"));
    }

    private String hash() {
        return db.fetchSingle(ACCOUNT, ACCOUNT.ID.eq(small.specialistAccount())).getPasswordHash();
    }
}
