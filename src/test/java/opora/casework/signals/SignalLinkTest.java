package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;
import static opora.casework.db.Tables.SIGNAL_LINK;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.OffsetDateTime;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class SignalLinkTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    Centre.Small small;

    @BeforeEach
    void aCentre() {
        small = centre.small();
        browser.as(small.specialistAccount());
    }

    @Test
    void anAgencyTellsWithoutAnAccountAndSeesNothing() {
        var link = give("10");
        browser.as(null);
        var form = browser.open(link);
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text()).doesNotContain("Причал", "Соколова", "Участок");

        var taken = tell(link, Ids.next().toString(), "Мальчик приходит голодный");
        assertThat(taken.text("#taken")).startsWith("Принято под номером 1/");
        assertThat(taken.text()).doesNotContain("голодный");

        browser.as(small.specialistAccount());
        var row = db.selectFrom(SIGNAL)
                .where(SIGNAL.INSTITUTION_ID.eq(small.institution()))
                .fetchSingle();
        assertThat(row.getReceiverId()).isEqualTo(small.specialist());
        assertThat(row.getSectionId()).isEqualTo(small.firstSection());
        assertThat(row.getSeen()).startsWith("v1:");
        var page = browser.open("/signals/" + row.getId());
        assertThat(page.text("#seen")).isEqualTo("Мальчик приходит голодный");
        assertThat(browser.open("/signals/" + row.getId() + "/informant").text("#informant"))
                .contains("Школа № 7");
        assertThat(browser.open("/").text()).contains("Новые сигналы ждут проверяющего");
    }

    @Test
    void whatIsWrongComesBackAndIsNotCounted() {
        var link = give("1");
        browser.as(null);
        var wrong =
                browser.submit(link, "key", Ids.next().toString(), "urgency", "PLANNED", "seen", "", "whom", "Витя");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#whom").text()).isEqualTo("Витя");
        assertThat(wrong.text("#seen-problem")).contains("что заметили");
        assertThat(tell(link, Ids.next().toString(), "x".repeat(4001)).status()).isEqualTo(422);
        assertThat(tell(link, Ids.next().toString(), "Пропускает уроки").status())
                .isEqualTo(200);
    }

    @Test
    void aLinkIsSpentByItsUsesAndSentTwiceItIsOne() {
        var link = give("1");
        browser.as(null);
        var key = Ids.next().toString();
        assertThat(tell(link, key, "Пропускает уроки").status()).isEqualTo(200);
        assertThat(browser.open(link).status()).isEqualTo(404);
        assertThat(tell(link, Ids.next().toString(), "Ещё раз").status()).isEqualTo(404);
        assertThat(db.fetchCount(SIGNAL, SIGNAL.INSTITUTION_ID.eq(small.institution())))
                .isEqualTo(1);
    }

    @Test
    void fiveAnHourAreEnough() {
        var link = give("20");
        browser.as(null);
        for (int i = 0; i < 5; i++) {
            assertThat(tell(link, Ids.next().toString(), "Сигнал " + i).status())
                    .isEqualTo(200);
        }
        assertThat(tell(link, Ids.next().toString(), "Шестой").text("#refusals"))
                .contains("Подождите");
    }

    @Test
    void anExpiredARevokedAndAnUnknownLinkLookAlike() {
        var revoked = give("5");
        var id = db.select(SIGNAL_LINK.ID)
                .from(SIGNAL_LINK)
                .where(SIGNAL_LINK.INSTITUTION_ID.eq(small.institution()))
                .fetchSingle(SIGNAL_LINK.ID);
        browser.as(small.colleagueAccount());
        assertThat(browser.submit("/signals/links/" + id + "/revocation").status())
                .isEqualTo(404);
        browser.as(small.specialistAccount());
        browser.submit("/signals/links/" + id + "/revocation");
        assertThat(browser.open("/signals/links").text("table.links")).contains("отозвана");
        var expired = give("5");
        db.update(SIGNAL_LINK)
                .set(SIGNAL_LINK.EXPIRES_AT, OffsetDateTime.parse("2020-01-01T00:00:00Z"))
                .where(SIGNAL_LINK.INSTITUTION_ID.eq(small.institution()))
                .execute();
        browser.as(null);
        var unknown = browser.open("/tell/no-such-link");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(browser.open(revoked).page().body().text())
                .isEqualTo(unknown.page().body().text());
        assertThat(browser.open(expired).page().body().text())
                .isEqualTo(unknown.page().body().text());
    }

    @Test
    void theTokenIsNotKept() {
        var link = give("5");
        var token = link.substring("/tell/".length());
        assertThat(token).hasSizeGreaterThan(40);
        assertThat(db.fetch("select * from casework.signal_link").format()).doesNotContain(token);
        assertThat(browser.open("/signals/links").text()).doesNotContain(token);
        assertThat(browser.submit("/signals/links", "agency", "", "informant", "SCHOOL", "days", "400", "uses", "1")
                        .text("#agency-problem"))
                .contains("кому даёте");
        assertThat(browser.submit("/signals/links", "agency", "ФАП", "informant", "FAP", "days", "400", "uses", "1")
                        .text("#days-problem"))
                .isEqualTo("Срок от 1 до 90 дней");
    }

    private String give(String uses) {
        var answer = browser.submit(
                "/signals/links",
                "agency",
                "Школа № 7",
                "informant",
                "SCHOOL",
                "sectionId",
                small.firstSection().toString(),
                "days",
                "30",
                "uses",
                uses);
        return URI.create(answer.page().select("#address").val()).getPath();
    }

    private Browser.Answer tell(String link, String key, String seen) {
        return browser.submit(link, "key", key, "urgency", "PLANNED", "seen", seen, "whom", "Витя из 3 «Б»");
    }
}
