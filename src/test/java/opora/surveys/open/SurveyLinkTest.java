package opora.surveys.open;

import static opora.surveys.db.Tables.FILLING;
import static opora.surveys.db.Tables.LINK;
import static opora.surveys.db.Tables.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.OffsetDateTime;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.Ids;
import opora.platform.text.RussianDate;
import opora.surveys.Questionnaires;
import opora.surveys.ShipQuestionnaires;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** A questionnaire answered without an account: by a personal link, and the book of reviews at a kiosk. */
@PageTest
class SurveyLinkTest {

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    ShipQuestionnaires shipQuestionnaires;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    Browser browser;

    @Autowired
    DSLContext db;

    Centre.Small small;
    RegisteredFamily family;
    String path;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        family = PeopleFixture.family(registerFamily, small, centre.by(small.director()));
        shipQuestionnaires.to(small.institution());
        path = "/families/" + family.familyId() + "/survey-links";
        browser.as(small.specialistAccount());
    }

    @Test
    void aCitizenAnswersOnceAndTheSpecialistSeesThatTheyDid() {
        var link = give("7");
        browser.as(null);
        var form = browser.open(link);
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text()).doesNotContain("Рожкова", "Алёна").contains("внутренних ресурсов");

        var half = browser.submit(link, "part", section(form), "go", "finish", "q-inner-resources", "yes");
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.text("#q-others-experience")).contains("Ответьте на этот вопрос");
        assertThat(browser.open(link)
                        .page()
                        .select("#q-inner-resources input[value=yes]")
                        .hasAttr("checked"))
                .as("saved although the line broke")
                .isTrue();

        var done = browser.submit(
                link,
                "part",
                section(form),
                "go",
                "finish",
                "q-inner-resources",
                "yes",
                "q-others-experience",
                "no",
                "own-others-experience",
                "Нет времени");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text("#thanks")).isNotBlank();

        var again = browser.open(link);
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.text("#gone")).contains("уже ответили");
        assertThat(browser.submit(link, "go", "finish").status()).isEqualTo(410);

        browser.as(small.specialistAccount());
        var row = db.selectFrom(FILLING)
                .where(FILLING.INSTITUTION_ID.eq(small.institution()))
                .fetchSingle();
        assertThat(row.getWay()).isEqualTo("link");
        assertThat(row.getPersonId()).isEqualTo(family.personIds().getFirst());
        assertThat(row.getFamilyId()).isEqualTo(family.familyId());
        assertThat(row.getEmployeeId()).isEqualTo(small.specialist());
        var kept = db.selectFrom(LINK)
                .where(LINK.INSTITUTION_ID.eq(small.institution()))
                .fetchSingle();
        assertThat(kept.getDraft()).as("thrown away with the last answer").isEmpty();
        assertThat(kept.getTokenHash()).isNotEqualTo(link.substring("/answer/".length()));
        assertThat(browser.open(path).text("table.survey-links")).contains("Ответили");
    }

    @Test
    void whatIsTakenBackExpiredOrUnknownSaysSoAndTakesNothing() {
        var revoked = give("7");
        var id = db.select(LINK.ID)
                .from(LINK)
                .where(LINK.INSTITUTION_ID.eq(small.institution()))
                .fetchSingle(LINK.ID);
        browser.as(small.colleagueAccount());
        assertThat(browser.submit(path + "/" + id + "/revocation").status()).isEqualTo(404);
        browser.as(small.specialistAccount());
        browser.submit(path + "/" + id + "/revocation");
        assertThat(browser.open(revoked).text("#gone")).contains("отозвана");
        var expired = give("7");
        db.update(LINK)
                .set(LINK.EXPIRES_AT, OffsetDateTime.parse("2020-01-01T00:00:00Z"))
                .where(LINK.INSTITUTION_ID.eq(small.institution()))
                .execute();
        browser.as(null);
        assertThat(browser.open(expired).text("#gone")).contains("истёк");
        assertThat(browser.submit(expired, "go", "refuse", "reason", "Не хочу").status())
                .isEqualTo(410);
        assertThat(browser.open("/answer/no-such-link").status()).isEqualTo(404);
        assertThat(db.fetchCount(FILLING, FILLING.INSTITUTION_ID.eq(small.institution())))
                .isZero();
    }

    @Test
    void aRefusalIsWrittenDownAndFourteenMegabytesAreNot() {
        var link = give("7");
        browser.as(null);
        var sent = browser.send(post(link)
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("q-inner-resources=" + "x".repeat(14_000_000)));
        assertThat(sent.status()).isEqualTo(413);
        assertThat(browser.submit(link, "go", "refuse", "reason", "Нет времени").text("#thanks"))
                .contains("Отказ записан");
        var row = db.selectFrom(FILLING)
                .where(FILLING.INSTITUTION_ID.eq(small.institution()))
                .fetchSingle();
        assertThat(row.getState()).isEqualTo("refused");
        assertThat(row.getRefusalReason()).startsWith("v1:");
    }

    @Test
    void aLinkIsRefusedWithASentence() {
        assertThat(submit("400").text("#days-problem")).contains("от 1 до 30");
        var asked = questionnaires.byCode(small.institution(), "yugorsk-2021").orElseThrow();
        assertThat(browser.submit("/survey-links", "questionnaire", asked.id().toString(), "days", "30")
                        .text("#questionnaire-problem"))
                .contains("именная");
        assertThat(browser.submit("/survey-links/kiosk", "hours", "4", "pin", "12")
                        .text("#pin-problem"))
                .contains("4–8");
        browser.as(small.colleagueAccount());
        assertThat(submit("7").status()).isEqualTo(404);
    }

    @Test
    void aKioskTakesReviewsOneAfterAnotherUntilItsPin() {
        var kiosk = browser.submit("/survey-links/kiosk", "hours", "4", "pin", "4711")
                .location();
        browser.as(null);
        assertThat(review(kiosk, "", "Спасибо").text()).contains("Выберите, что это");
        for (var text : new String[] {"Спасибо психологу", "Поставьте кулер"}) {
            assertThat(review(kiosk, "SUGGESTION", text).text("#thanks")).contains("Спасибо");
        }
        assertThat(browser.submit(kiosk + "/end", "pin", "0000").status()).isEqualTo(422);
        assertThat(browser.submit(kiosk + "/end", "pin", "4711").location()).isEqualTo("/sign-in");
        assertThat(browser.open(kiosk).status()).isEqualTo(410);

        browser.as(small.specialistAccount());
        var rows = db.selectFrom(REVIEW)
                .where(REVIEW.INSTITUTION_ID.eq(small.institution()))
                .fetch();
        assertThat(rows).hasSize(2).allSatisfy(row -> {
            assertThat(row.getWay()).isEqualTo("kiosk");
            assertThat(row.getText()).startsWith("v1:");
        });
        assertThat(browser.open("/reviews?waiting=true").text("table.reviews")).contains("Поставьте кулер");
        var page = "/reviews/" + rows.getFirst().getId();
        assertThat(browser.submit(page + "/answer", "answer", "Поставим").status())
                .as("answers for the institution are given by who answers for the method")
                .isEqualTo(403);
    }

    @Test
    void aWaveCountsWhoHasAnsweredAndRemindsOfWhoHasNot() {
        var asked = questionnaires.byCode(small.institution(), "yugorsk-2021").orElseThrow();
        var today = centre.by(small.director()).today();
        var wave = browser.submit(
                        "/survey-waves",
                        "title",
                        "Осенний опрос",
                        "questionnaire",
                        asked.id().toString(),
                        "sectionId",
                        small.firstSection().toString(),
                        "startsOn",
                        RussianDate.format(today.minusDays(3)),
                        "endsOn",
                        RussianDate.format(today.plusDays(9)))
                .location();
        assertThat(browser.open(wave).text("#coverage")).contains("Ответили 0 из 1 — 0 %");
        assertThat(browser.open("/").text()).contains("Осенний опрос");
        var link = give("7");
        browser.as(null);
        browser.submit(
                link,
                "part",
                section(browser.open(link)),
                "go",
                "finish",
                "q-inner-resources",
                "yes",
                "q-others-experience",
                "yes");
        browser.as(small.specialistAccount());
        assertThat(browser.open(wave).text("#coverage")).contains("Ответили 1 из 1 — 100 %");
        assertThat(browser.open(wave + "?which=ANSWERED").text("table.wave-people"))
                .contains("Рожкова");
        assertThat(browser.open("/questionnaires/" + asked.id() + "/paper").text(".survey-paper"))
                .contains("Подчеркните вариант ответа", "Дата заполнения");
        browser.as(small.colleagueAccount());
        assertThat(browser.open(wave).status()).isEqualTo(404);
    }

    private Browser.Answer review(String link, String kind, String text) {
        return browser.submit(link, "key", Ids.next().toString(), "kind", kind, "text", text);
    }

    private String give(String days) {
        return URI.create(submit(days).page().select("#address").val()).getPath();
    }

    private Browser.Answer submit(String days) {
        var asked = questionnaires.byCode(small.institution(), "yugorsk-2021").orElseThrow();
        return browser.submit(
                path,
                "personId",
                family.personIds().getFirst().toString(),
                "questionnaire",
                asked.id().toString(),
                "days",
                days);
    }

    private static String section(Browser.Answer form) {
        return form.page().select("input[name=part]").val();
    }
}
