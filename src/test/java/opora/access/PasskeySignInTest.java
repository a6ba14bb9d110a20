package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static opora.access.db.Tables.PASSKEY;
import static opora.access.db.Tables.SESSION;
import static opora.audit.db.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.institution.Staff;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What the server makes of the answer of a key, whatever a browser would have asked of it. */
@PageTest
class PasskeySignInTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    Staff staff;

    @Autowired
    JsonMapper json;

    final HandmadeKey key = new HandmadeKey();
    Centre.Small small;
    Visitor visitor;

    @BeforeEach
    void aColleagueWithAKey() {
        small = centre.small();
        visitor = new Visitor(browser);
        key.belongsTo(small.colleagueAccount(), db);
    }

    @Test
    void aKeyThatHasSeenItsOwnerOpensTheAccount() {
        assertThat(signIn(HandmadeKey.TOUCHED_BY_THE_OWNER).location()).isEqualTo("/");
        assertThat(visitor.open("/account").text("h1")).isNotBlank();
        assertThat(db.fetchSingle(SESSION, SESSION.ACCOUNT_ID.eq(small.colleagueAccount()))
                        .getFactors()
                        .data())
                .contains("FACTOR_WEBAUTHN");
    }

    /** Whoever has found the telephone touches it too; only a finger, a face or a PIN is its owner's. */
    @Test
    void aKeyThatWasOnlyTouchedOpensNothing() {
        refused(signIn(HandmadeKey.TOUCHED));
        assertThat(db.fetchSingle(PASSKEY).getSignatureCount()).as("not used").isZero();
    }

    @Test
    void theSameAnswerASecondTimeOpensNothing() {
        var answer = key.answer(challenge(), HandmadeKey.TOUCHED_BY_THE_OWNER, small.colleagueAccount());
        assertThat(visitor.submit("/sign-in/passkey", "credential", answer).location())
                .isEqualTo("/");
        visitor = new Visitor(browser);
        challenge();

        refused(visitor.submit("/sign-in/passkey", "credential", answer));
    }

    @Test
    void whoWasDismissedIsTurnedAwayAtTheDoorAndTheJournalKnows() {
        var change = centre.by(small.director());
        staff.dismiss(small.colleague(), change.today().minusDays(1), change);

        turnedAway(signIn(HandmadeKey.TOUCHED_BY_THE_OWNER));
    }

    @Test
    void whoIsSwitchedOffIsTurnedAwayAlike() {
        db.update(ACCOUNT)
                .set(ACCOUNT.ACTIVE, false)
                .where(ACCOUNT.ID.eq(small.colleagueAccount()))
                .execute();

        turnedAway(signIn(HandmadeKey.TOUCHED_BY_THE_OWNER));
    }

    private Browser.Answer signIn(int flags) {
        var answer = key.answer(challenge(), flags, small.colleagueAccount());
        return visitor.submit("/sign-in/passkey", "credential", answer);
    }

    private String challenge() {
        var question = json.readTree(visitor.submit("/sign-in/passkey/options").text());
        assertThat(question.get("userVerification").asString()).isEqualTo("required");
        return question.get("challenge").asString();
    }

    private void refused(Browser.Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("[role=alert]")).contains("Ключ входа не подошёл");
        assertThat(visitor.open("/account").status()).isEqualTo(302);
    }

    private void turnedAway(Browser.Answer answer) {
        refused(answer);
        var entry = db.fetchSingle(ENTRY, ENTRY.EVENT.eq("EntryRefused"));
        assertThat(entry.getInstitutionId()).isEqualTo(small.institution());
        assertThat(entry.getSubjects()).containsExactly(small.colleagueAccount());
        assertThat(entry.getKind()).isEqualTo("access");
    }
}
