package opora.partners;

import static opora.partners.db.Tables.AGREEMENT;
import static opora.partners.db.Tables.OBLIGATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.Change;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class AgreementsPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    Partners partners;

    @Autowired
    Agreements agreements;

    @Autowired
    Gifts gifts;

    @Autowired
    DSLContext db;

    Centre.Small small;
    Change director;
    LocalDate today;
    UUID fund;

    @BeforeEach
    void aFundIsAPartner() {
        small = centre.small();
        director = centre.by(small.director());
        today = director.today();
        fund = partners.add(new PartnerDraft("Фонд «Тёплый дом»", "charity_fund", true, ""), director);
        browser.as(small.specialistAccount());
    }

    @Test
    void anAgreementIsEnteredWithItsObligationsAndFoundInTheList() {
        assertThat(browser.open("/agreements").text(".empty-title")).isEqualTo("Соглашений пока нет");

        var added = browser.submit(
                "/agreements/new",
                "partnerId",
                fund.toString(),
                "number",
                "№ 12/С",
                "signedOn",
                RussianDate.format(today.minusDays(100)),
                "subject",
                "Помощь семьям",
                "obligations[0].obliged",
                "partner",
                "obligations[0].what",
                "Передавать одежду, обувь",
                "obligations[0].dueOn",
                RussianDate.format(today.minusDays(3)),
                "obligations[1].obliged",
                "institution",
                "obligations[1].what",
                "",
                "obligations[2].obliged",
                "institution",
                "obligations[2].what",
                "Отчитаться");

        assertThat(added.status()).isEqualTo(303);
        assertThat(browser.open("/agreements").text("tbody tr"))
                .contains("№ 12/С", "Тёплый дом", "бессрочно", "действует");
        var card = browser.open(added.location());
        assertThat(card.page().select(".obligations tbody tr").eachText()).hasSize(2);
        assertThat(card.text(".obligations tbody tr")).contains("Передавать одежду, обувь", "Партнёр", "просрочено");
        assertThat(browser.open("/").text("main"))
                .contains("Фонд «Тёплый дом»", "не выполнено «Передавать одежду, обувь»");

        var obligation = db.select(OBLIGATION.ID)
                .from(OBLIGATION)
                .where(OBLIGATION.INSTITUTION_ID.eq(small.institution()), OBLIGATION.POSITION.eq(0))
                .fetchSingle()
                .value1();
        var path = added.location() + "/obligations/" + obligation + "/fulfilment";
        assertThat(browser.submit(path, "doneOn", RussianDate.format(today.plusDays(1)))
                        .status())
                .isEqualTo(422);
        browser.submit(path, "doneOn", RussianDate.format(today));
        assertThat(browser.open(added.location()).text(".obligations")).doesNotContain("просрочено");
    }

    @Test
    void whatWasTypedComesBackWithItsSentence() {
        var answer = browser.submit(
                "/agreements/new",
                "partnerId",
                fund.toString(),
                "number",
                "12",
                "signedOn",
                "02.02.2107",
                "subject",
                "Помощь",
                "obligations[0].what",
                "Хлеб",
                "obligations[0].dueOn",
                "31.02.2023");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#signedOn-problem")).isEqualTo("Год 2107 выглядит неверно, проверьте дату");
        assertThat(answer.text("#refusals")).contains("В календаре нет такого дня");
        assertThat(answer.page().getElementById("signedOn").val()).isEqualTo("02.02.2107");
        assertThat(answer.page().getElementById("obligations[0].what").val()).isEqualTo("Хлеб");
    }

    @Test
    void theStateFollowsFromTheDates() {
        agree("1", today.minusDays(50), today.plusDays(20));
        agree("2", today.minusDays(50), today.minusDays(1));
        agree("3", today.minusDays(50), today.plusDays(300));

        assertThat(browser.open("/agreements?state=ending").text("tbody"))
                .contains("№ 1", "скоро закончится")
                .doesNotContain("№ 2", "№ 3");
        assertThat(browser.open("/agreements?state=ended").text("tbody"))
                .contains("№ 2", "закончилось")
                .doesNotContain("№ 1");
        assertThat(browser.open("/agreements?state=in-force").text("tbody"))
                .contains("№ 1", "№ 3")
                .doesNotContain("№ 2");
        assertThat(browser.open("/").text("main"))
                .contains("соглашение № 1 действует по " + RussianDate.format(today.plusDays(20)));
        assertThat(browser.open("/partners?agreement=with").text("main")).contains("Тёплый дом");
        assertThat(browser.open("/partners?agreement=without").text(".empty-title"))
                .isEqualTo("Таких партнёров нет");
    }

    @Test
    void anAgreementEndsEarlyWithAReasonButNotBeforeWhatWasGivenWithinIt() {
        var id = agree("12", today.minusDays(50), today.plusDays(300));
        gifts.receive(
                new GiftDraft(fund, today.minusDays(10), GiftKind.MONEY, "other", new BigDecimal("500"), "", id),
                director);
        var path = "/agreements/" + id;

        var cut = browser.submit(
                path + "/termination", "on", RussianDate.format(today.minusDays(11)), "reason", "Фонд закрыт");
        assertThat(cut.status()).isEqualTo(422);
        assertThat(cut.text("#on-problem")).contains("уже записана помощь: " + RussianDate.format(today.minusDays(10)));
        assertThat(browser.submit(path + "/termination", "on", RussianDate.format(today.minusDays(5)))
                        .text("#reason-problem"))
                .contains("Напишите, почему");

        browser.submit(path + "/termination", "on", RussianDate.format(today.minusDays(5)), "reason", "Фонд закрыт");

        assertThat(browser.open(path).text("main")).contains("Расторгнуто досрочно", "Фонд закрыт", "расторгнуто");
        assertThat(browser.submit(path + "/void", "reason", "ошибка").text("#refusals"))
                .contains("Сначала отмените эти записи");
        browser.submit(path + "/resumption");
        assertThat(db.selectFrom(AGREEMENT)
                        .where(AGREEMENT.ID.eq(id))
                        .fetchSingle()
                        .getTerminatedOn())
                .isNull();
    }

    @Test
    void aCorrectionMustCoverWhatWasGiven() {
        var id = agree("12", today.minusDays(50), null);
        gifts.receive(
                new GiftDraft(fund, today.minusDays(10), GiftKind.MONEY, "other", new BigDecimal("500"), "", id),
                director);
        var path = "/agreements/" + id + "/edit";
        assertThat(browser.open(path).page().getElementById("number").val()).isEqualTo("12");

        var cut = browser.submit(
                path,
                "partnerId",
                fund.toString(),
                "number",
                "12",
                "signedOn",
                RussianDate.format(today.minusDays(50)),
                "endsOn",
                RussianDate.format(today.minusDays(20)),
                "subject",
                "Помощь");

        assertThat(cut.status()).isEqualTo(422);
        assertThat(cut.text("#endsOn-problem")).contains("Срок должен её охватывать");
    }

    @Test
    void aMistakeIsVoidedAndItsNumberIsFreeAgain() {
        var id = agree("12", today.minusDays(50), null);

        browser.submit("/agreements/" + id + "/void", "reason", "Записано дважды");

        assertThat(browser.open("/agreements/" + id).text("main"))
                .contains("отменено как ошибочное", "Записано дважды");
        assertThat(browser.open("/agreements/" + id + "/edit").status()).isEqualTo(404);
        agree("12", today.minusDays(50), null);
    }

    @Test
    void aPsychologistReadsAgreementsOnly() {
        var id = agree("12", today.minusDays(50), null);
        browser.as(centre.account(small.institution(), null, Role.PSYCHOLOGIST, Reach.INSTITUTION, null));

        assertThat(browser.open("/agreements/" + id).page().select("a[href$=/edit]"))
                .isEmpty();
        assertThat(browser.open("/agreements/" + id + "/edit").status()).isEqualTo(403);
        assertThat(browser.open("/").text("main")).doesNotContain("соглашения и обязательства");
    }

    private UUID agree(String number, LocalDate signed, LocalDate ends) {
        return agreements.agree(new AgreementDraft(fund, number, signed, null, ends, "Помощь", List.of()), director);
    }
}
