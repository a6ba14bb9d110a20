package opora.casework.referrals;

import static opora.casework.db.Tables.REFERRAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.casework.Removal;
import opora.casework.RemoveFromService;
import opora.partners.PartnerDraft;
import opora.partners.Partners;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.people.StatusDraft;
import opora.people.Statuses;
import opora.people.consent.Consents;
import opora.people.consent.SignerCapacity;
import opora.platform.Ids;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ReferralPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    RemoveFromService removeFromService;

    @Autowired
    Statuses statuses;

    @Autowired
    Consents consents;

    @Autowired
    Partners partners;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    Centre.Small small;
    RegisteredFamily family;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        family = PeopleFixture.family(registerFamily, small, centre.by(small.director()));
        browser.as(small.specialistAccount());
    }

    @Test
    void aFamilyIsReferredAndTheAnswerIsWrittenDown() {
        everybodyAgrees();
        var path = send();
        var page = browser.open(path);
        assertThat(page.text("#referral"))
                .contains(
                        "Направление № 1/" + today().getYear(),
                        "отправлено",
                        "медицинская помощь",
                        "Районная больница",
                        "Осмотр ребёнка");
        var block = browser.open("/families/" + family.familyId() + "/casework").text("#casework-referrals");
        assertThat(block).contains("№ 1/", "медицинская помощь: Районная больница", "отправлено, ответ до");
        assertThat(browser.open("/casework/referrals").text("table.referrals")).contains("Рожков", "отправлено");

        step(path, "acceptance");
        assertThat(browser.open(path).text("#state")).startsWith("принято в работу");
        assertThat(step(path, "answer").text("#answer-problem")).contains("Напишите, что сделано");
        step(path, "answer", "answer", "Ребёнок осмотрен, назначено лечение");
        page = browser.open(path);
        assertThat(page.text("#answered")).isEqualTo("Ребёнок осмотрен, назначено лечение");
        assertThat(page.page().select("#steps")).isEmpty();
        assertThat(step(path, "withdrawal", "because", "Ошибка").text("#refusals"))
                .contains("уже завершено");
        var row = db.fetchSingle(REFERRAL, REFERRAL.INSTITUTION_ID.eq(small.institution()));
        assertThat(row.getState()).isEqualTo("done");
        assertThat(row.getAsked()).startsWith("v1:");
        assertThat(row.getAnswer()).startsWith("v1:");
        assertThat(db.fetch(
                                "select kind, code from casework.fact where institution_id = ? and kind like 'referral%' order by 1",
                                small.institution())
                        .format())
                .contains("referral", "referral_done", "medical");
        assertThat(browser.open("/").text()).contains("Ответили на ваше направление");
    }

    @Test
    void withoutConsentNothingIsSent() {
        var answer = submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#agency-problem"))
                .contains("Нет действующего согласия", "«Районная больница»", "людей без него 2", "«Согласия»");
        assertThat(answer.page().select("#asked").text()).isEqualTo("Осмотр ребёнка");
        assertThat(db.fetchCount(REFERRAL, REFERRAL.INSTITUTION_ID.eq(small.institution())))
                .isZero();

        ReferralGround.agrees(consents, family, 1, SignerCapacity.PARENT, centre.by(small.director()));
        assertThat(submit().text("#agency-problem")).contains("людей без него 1");
        assertThat(submit("agency", "Другая больница").text("#agency-problem")).contains("людей без него 2");
        var child = family.personIds().get(1).toString();
        assertThat(submit("personId", child).location()).startsWith("/casework/referrals/");
    }

    @Test
    void aConsentTakenBackStopsTheNextOne() {
        everybodyAgrees();
        send();
        var consent = db.fetch("select id from people.consent where institution_id = ?", small.institution())
                .getFirst()
                .get(0, UUID.class);
        consents.withdraw(family.familyId(), consent, today(), "Заявление", centre.by(small.director()));
        assertThat(submit().text("#agency-problem")).contains("людей без него 1");
    }

    @Test
    void whatIsWrongComesBackAsTyped() {
        everybodyAgrees();
        assertThat(submit("kind", "").status()).isEqualTo(422);
        assertThat(submit("asked", " ").text("#asked-problem")).contains("что просите сделать");
        assertThat(submit("agency", "").text("#agency-problem")).contains("что-то одно");
        assertThat(submit("dueOn", RussianDate.format(today().minusDays(1))).text("#dueOn-problem"))
                .contains("не может быть раньше");
        assertThat(submit("sentOn", RussianDate.format(today().plusDays(1))).text("#sentOn-problem"))
                .isEqualTo("Дата не может быть в будущем");
        assertThat(submit("personId", Ids.next().toString()).text("#personId-problem"))
                .contains("не из выбранной семьи");
        assertThat(submit("sentOn", "31.02.2026").page().select("#sentOn").val())
                .isEqualTo("31.02.2026");
    }

    @Test
    void sentTwiceItIsWrittenOnceAndNumbersGoOn() {
        everybodyAgrees();
        var key = Ids.next().toString();
        submit("key", key);
        assertThat(submit("key", key).location()).isEqualTo("/casework/referrals/" + key);
        assertThat(browser.open(send()).text("h2")).contains("Направление № 2/");
    }

    @Test
    void aPartnerOfTheRegisterIsChosen() {
        var director = centre.by(small.director());
        var partner = partners.add(
                new PartnerDraft(ReferralGround.CLINIC, "charity_fund", true, "", LocalDate.of(2024, 1, 9)), director);
        everybodyAgrees();
        assertThat(submit("partnerId", partner.toString()).text("#agency-problem"))
                .contains("что-то одно");
        var path = submit("partnerId", partner.toString(), "agency", "").location();
        assertThat(browser.open(path).text("#referral")).contains("Районная больница");
    }

    @Test
    void itIsDeclinedWithAReason() {
        everybodyAgrees();
        var path = send();
        assertThat(step(path, "refusal").text("#because-problem")).contains("Напишите причину");
        assertThat(step(path, "refusal", "on", RussianDate.format(today().minusDays(30)), "because", "Нет мест")
                        .text("#on-problem"))
                .startsWith("Не раньше");
        step(path, "refusal", "because", "Нет мест");
        assertThat(browser.open(path).text("#because-told")).isEqualTo("Нет мест");
        assertThat(browser.open("/casework/referrals?which=DECLINED").text("table.referrals"))
                .contains("отказано");
        assertThat(db.fetchSingle(REFERRAL, REFERRAL.INSTITUTION_ID.eq(small.institution()))
                        .getReason())
                .startsWith("v1:");
    }

    @Test
    void theOverdueOnesAreFoundAndStandOnTheDay() {
        everybodyAgrees();
        var early = RussianDate.format(today().minusDays(9));
        var path = submit("sentOn", early, "dueOn", RussianDate.format(today().minusDays(2)))
                .location();
        assertThat(browser.open(path).text("#state")).contains("просрочено");
        assertThat(browser.open("/").text()).contains("Нет ответа на направление");
        assertThat(browser.open("/casework/referrals?overdue=true").text("table.referrals"))
                .contains("просрочено");
        assertThat(browser.open("/casework/referrals?kind=LEGAL").text()).doesNotContain("№ 1/");
        assertThat(browser.open("/casework/referrals?which=NONSENSE").status()).isEqualTo(422);
        assertThat(browser.open("/families/" + family.familyId() + "/casework")
                        .page()
                        .select("#casework-referrals .tag-danger"))
                .hasSize(1);
    }

    @Test
    void thePaperSaysOnlyWhatTheOtherAgencyNeeds() {
        everybodyAgrees();
        statuses.start(
                new StatusDraft(family.familyId(), "legal", "sop", today(), null, "7", today(), "Пьёт"),
                centre.by(small.director()));
        var paper = browser.open(send() + "/sheet").text("#sheet");
        assertThat(paper)
                .contains(
                        "Районная больница", "Рожкова Алёна", "Рожкова Вера", "Осмотр ребёнка", "Ответ на направление")
                .doesNotContain("Лесная", "Берёзовка", "Пьёт", "СОП", "опасном", "Участок");
        assertThat(db.fetchCount(db.select()
                        .from("audit.entry")
                        .where("event = 'ReferralPrinted' and institution_id = ?", small.institution())))
                .isEqualTo(1);
    }

    @Test
    void aFamilyRemovedFromServiceIsNotReferred() {
        everybodyAgrees();
        var path = send();
        removeFromService.remove(new Removal(family.familyId(), today(), "improvement"), centre.by(small.director()));
        assertThat(submit().text("#refusals")).contains("снята с обслуживания");
        step(path, "answer", "answer", "Осмотрен");
        assertThat(browser.open(path).text("#state")).isEqualTo("исполнено");
    }

    @Test
    void whoeverDoesNotWorkWithTheFamilySeesNothing() {
        everybodyAgrees();
        var path = send();
        browser.as(small.colleagueAccount());
        assertThat(browser.open(path).status()).isEqualTo(404);
        assertThat(step(path, "acceptance").status()).isEqualTo(404);
        assertThat(browser.open("/casework/referrals").text()).doesNotContain("№ 1/", "Рожков");
        assertThat(submit().status()).isEqualTo(404);
        browser.as(account(Role.METHODIST));
        assertThat(browser.open("/casework/referrals").status()).isEqualTo(403);
    }

    @Test
    void theReferralOfAHiddenFamilyIsNotThere() {
        everybodyAgrees();
        var path = send();
        db.execute(
                "insert into people.restriction (institution_id, id, family_id, kind, document, note, starts_on, created_at, created_by)"
                        + " values (?, ?, ?, 'refuge', '', '', current_date, now(), ?)",
                small.institution(),
                Ids.next(),
                family.familyId(),
                small.director());
        assertThat(browser.open(path).status()).isEqualTo(404);
        assertThat(browser.open("/casework/referrals").text("#counts")).startsWith("Ждут ответа: 0");
        browser.as(small.director());
        assertThat(browser.open(path).status()).isEqualTo(200);
    }

    private UUID account(Role role) {
        var employee = centre.employee(small.institution(), small.department(), "Котова", "Методист");
        return centre.account(small.institution(), employee, role, Reach.INSTITUTION, null);
    }

    private void everybodyAgrees() {
        ReferralGround.everybodyAgrees(consents, family, centre.by(small.director()));
    }

    private String send() {
        var answer = submit();
        assertThat(answer.location()).as(answer.text()).startsWith("/casework/referrals/");
        return answer.location();
    }

    private Browser.Answer submit(String... others) {
        var fields = new TreeMap<String, String>();
        fields.put("key", Ids.next().toString());
        fields.put("kind", "MEDICAL");
        fields.put("agency", ReferralGround.CLINIC);
        fields.put("asked", "Осмотр ребёнка");
        fields.put("sentOn", RussianDate.format(today()));
        fields.put("dueOn", RussianDate.format(today().plusDays(14)));
        return submit("/families/" + family.familyId() + "/casework/referrals", fields, others);
    }

    private Browser.Answer step(String path, String step, String... others) {
        var fields = new TreeMap<String, String>();
        fields.put("on", RussianDate.format(today()));
        return submit(path + "/" + step, fields, others);
    }

    private Browser.Answer submit(String path, TreeMap<String, String> fields, String... others) {
        for (int i = 0; i < others.length; i += 2) {
            fields.put(others[i], others[i + 1]);
        }
        var flat = new ArrayList<String>();
        fields.forEach((name, value) -> {
            flat.add(name);
            flat.add(value);
        });
        return browser.submit(path, flat.toArray(String[]::new));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
