package opora.people.emergency;

import static opora.audit.db.Tables.ENTRY;
import static opora.people.db.Tables.EMERGENCY_ACCESS;
import static opora.people.db.Tables.FAMILY;
import static opora.people.db.Tables.RESTRICTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.Ids;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaking the glass: a restricted family opens for three hours to who says why, and somebody else judges it. */
@PageTest
class EmergencyAccessTest {

    private static final String REASON = "Ночью позвонила бабушка: ребёнка нужно забрать из больницы";

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily register;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    Centre.Small small;
    RegisteredFamily family;
    String number;
    String path;

    @BeforeEach
    void aFamilyThatHides() {
        small = centre.small();
        family = PeopleFixture.family(register, small, centre.by(small.director()));
        number = db.fetchSingle(FAMILY, FAMILY.ID.eq(family.familyId())).getNumber();
        path = "/families/" + family.familyId();
        db.insertInto(RESTRICTION)
                .set(RESTRICTION.INSTITUTION_ID, small.institution())
                .set(RESTRICTION.ID, Ids.next())
                .set(RESTRICTION.FAMILY_ID, family.familyId())
                .set(RESTRICTION.KIND, "refuge")
                .set(RESTRICTION.STARTS_ON, LocalDate.now(clock))
                .set(RESTRICTION.CREATED_AT, OffsetDateTime.now(clock))
                .set(RESTRICTION.CREATED_BY, small.director())
                .execute();
        browser.as(small.specialistAccount());
    }

    @Test
    void theFamilyOpensForThreeHoursAndEveryPageSaysSo() {
        assertThat(browser.open(path).status()).isEqualTo(404);

        var answer = breakGlass(number, REASON);
        assertThat(answer.location()).as(answer.page().text()).isEqualTo(path);

        assertThat(browser.open(path).text(".alert-danger")).contains("Экстренный доступ");
        assertThat(browser.open(path + "/consents").text(".alert-danger")).contains("Экстренный доступ");
        var access = db.fetchSingle(EMERGENCY_ACCESS);
        assertThat(access.getUntil()).isEqualTo(access.getOpenedAt().plusHours(3));
        assertThat(access.getReason()).startsWith("v1:");

        db.update(EMERGENCY_ACCESS)
                .set(EMERGENCY_ACCESS.OPENED_AT, OffsetDateTime.now(clock).minusHours(4))
                .set(EMERGENCY_ACCESS.UNTIL, OffsetDateTime.now(clock).minusHours(1))
                .execute();
        assertThat(browser.open(path).status()).isEqualTo(404);
    }

    @Test
    void itOpensToWhoAskedAndToNobodyElse() {
        breakGlass(number, REASON);

        assertThat(browser.as(small.colleagueAccount()).open(path).status()).isEqualTo(404);
    }

    @Test
    void aReasonInAWordOpensNothing() {
        var answer = breakGlass(number, "надо");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#reason-problem")).contains("не короче 20");
        assertThat(answer.page().select("input[name=which]").attr("value")).isEqualTo(number);
        assertThat(db.fetchCount(EMERGENCY_ACCESS)).isZero();
    }

    @Test
    void aNumberOfAnotherInstitutionAndOneThatIsNotRestrictedLookTheSame() {
        var other = centre.small();
        var theirs = PeopleFixture.family(register, other, centre.by(other.director()));
        db.update(FAMILY)
                .set(FAMILY.NUMBER, "ЧУЖ-7")
                .where(FAMILY.ID.eq(theirs.familyId()))
                .execute();
        restrict(other.institution(), theirs.familyId());
        var open = PeopleFixture.family(register, small, centre.by(small.director()));
        var openNumber = db.fetchSingle(FAMILY, FAMILY.ID.eq(open.familyId())).getNumber();

        var absent = breakGlass("2099-99999", REASON).text("#which-problem");
        assertThat(breakGlass("ЧУЖ-7", REASON).text("#which-problem")).isEqualTo(absent);
        assertThat(breakGlass(openNumber, REASON).text("#which-problem")).isEqualTo(absent);
        assertThat(db.fetchCount(EMERGENCY_ACCESS)).isZero();
        assertThat(db.fetchCount(ENTRY, ENTRY.EVENT.eq("EmergencyNotFound"))).isEqualTo(3);
    }

    @Test
    void theHeadSeesWhatWasOpenedAndJudgesItOnce() {
        breakGlass(number, REASON);
        browser.open(path);
        browser.as(small.director());
        assertThat(browser.open("/").text("main")).contains("Ждут оценки: 1");
        var inbox = browser.open("/emergency/inbox");
        assertThat(inbox.text("main")).contains(REASON, number, "ждёт оценки");
        assertThat(inbox.text("details li:last-child")).contains("семь");
        var judge = inbox.page().selectFirst("form[action^=/emergency/inbox/]").attr("action");

        browser.submit(judge, "verdict", "UNJUSTIFIED", "remark", "");
        assertThat(db.fetchSingle(EMERGENCY_ACCESS).getVerdict()).isNull();
        browser.submit(judge, "verdict", "JUSTIFIED", "remark", "Верно");
        browser.submit(judge, "verdict", "UNJUSTIFIED", "remark", "Передумали");

        var access = db.fetchSingle(EMERGENCY_ACCESS);
        assertThat(access.getVerdict()).isEqualTo("justified");
        assertThat(access.getJudgedBy()).isEqualTo(small.director());
        assertThat(browser.open("/emergency/inbox").text(".tag")).isEqualTo("Обоснованно");
    }

    @Test
    void nobodyJudgesTheirOwn() {
        var head = centre.account(small.institution(), null, Role.HEAD, Reach.SECTIONS, null);
        breakGlassAs(head);
        var id = db.fetchSingle(EMERGENCY_ACCESS).getId();

        browser.as(head).submit("/emergency/inbox/" + id, "verdict", "JUSTIFIED");
        browser.as(small.specialistAccount()).submit("/emergency/inbox/" + id, "verdict", "JUSTIFIED");

        assertThat(db.fetchSingle(EMERGENCY_ACCESS).getVerdict()).isNull();
    }

    private void breakGlassAs(UUID account) {
        browser.as(account);
        breakGlass(number, REASON);
        browser.as(small.specialistAccount());
    }

    private void restrict(UUID institution, UUID familyId) {
        db.insertInto(RESTRICTION)
                .set(RESTRICTION.INSTITUTION_ID, institution)
                .set(RESTRICTION.ID, Ids.next())
                .set(RESTRICTION.FAMILY_ID, familyId)
                .set(RESTRICTION.KIND, "abuse")
                .set(RESTRICTION.STARTS_ON, LocalDate.now(clock))
                .set(RESTRICTION.CREATED_AT, OffsetDateTime.now(clock))
                .set(RESTRICTION.CREATED_BY, small.director())
                .execute();
    }

    private Browser.Answer breakGlass(String which, String reason) {
        return browser.submit("/emergency", "which", which, "reason", reason);
    }
}
