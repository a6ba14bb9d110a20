package opora.partners;

import static opora.partners.db.Tables.GIFT;
import static opora.partners.views.Tables.FACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class GiftsPagesTest {

    private static final LocalDate MAY = LocalDate.of(2023, 5, 17);

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
    UUID fund;
    UUID agreement;

    @BeforeEach
    void aFundHasAnAgreement() {
        small = centre.small();
        director = centre.by(small.director());
        fund = partners.add(
                new PartnerDraft("Фонд «Тёплый дом»", "charity_fund", true, "", LocalDate.of(2022, 3, 1)), director);
        agreement = agreements.agree(
                new AgreementDraft(fund, "12", MAY, null, LocalDate.of(2023, 12, 31), "Помощь семьям", List.of()),
                director);
        browser.as(small.specialistAccount());
    }

    @Test
    void aGiftIsRecordedOnceToTheKopeck() {
        var key = Ids.next().toString();
        for (int i = 0; i < 2; i++) {
            var answer = submit(key, "25.08.2023", "money", "15 000,50", agreement.toString());
            assertThat(answer.location()).isEqualTo("/gifts/" + key);
        }

        var row = db.selectFrom(GIFT)
                .where(GIFT.INSTITUTION_ID.eq(small.institution()))
                .fetchSingle();
        assertThat(row.getAmount()).isEqualTo(new BigDecimal("15000.50"));
        assertThat(facts("gift")).containsExactly("money/school_supplies/organisation/agreement");
        assertThat(browser.open("/gifts/" + key).text("main"))
                .contains("15 000,50 ₽", "Соглашение № 12", "Канцтовары к школе");
    }

    @Test
    void aGiftOutsideItsAgreementComesBackAsTypedWithWhatToDo() {
        var answer = submit(Ids.next().toString(), "16.05.2023", "money", "100", agreement.toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#agreement-problem"))
                .isEqualTo(
                        "Соглашение № 12 не действовало 16.05.2023: его срок с 17.05.2023 по 31.12.2023. "
                                + "Исправьте дату, выберите соглашение, которое действовало в этот день, или запишите помощь без соглашения");
        assertThat(answer.page().getElementById("on").val()).isEqualTo("16.05.2023");
        assertThat(answer.page().select("#agreement option[selected]").val()).isEqualTo(agreement.toString());
        assertThat(facts("gift")).isEmpty();
    }

    @Test
    void whatCannotBeASumOrADayIsRefused() {
        for (var sum : List.of("0", "-5", "0,005", "99999999999")) {
            assertThat(submit(Ids.next().toString(), "25.08.2023", "goods", sum, "")
                            .text("#amount-problem"))
                    .as(sum)
                    .isNotEmpty();
        }
        assertThat(submit(Ids.next().toString(), "25.08.2023", "money", "", "").text("#amount-problem"))
                .contains("без суммы не записывается");
        assertThat(submit(
                                Ids.next().toString(),
                                RussianDate.format(director.today().plusDays(1)),
                                "goods",
                                "",
                                "")
                        .text("#on-problem"))
                .contains("ещё не наступила");
        assertThat(submit(Ids.next().toString(), "02.02.2107", "goods", "", "").text("#on-problem"))
                .contains("Год 2107");
        assertThat(submit(Ids.next().toString(), "02.02.1907", "goods", "", "").text("#on-problem"))
                .contains("Год 1907");
    }

    @Test
    void theListSumsUpWhatItChooses() {
        receive(LocalDate.of(2023, 8, 25), GiftKind.MONEY, "15000.50");
        receive(LocalDate.of(2023, 8, 26), GiftKind.GOODS, "1200");
        receive(LocalDate.of(2022, 8, 26), GiftKind.MONEY, "700");

        var year = browser.open("/gifts?from=01.01.2023&to=31.12.2023");
        assertThat(year.text(".gift-totals"))
                .contains("2 взноса", "1 партнёр", "15 000,50 ₽", "1 200,00 ₽", "16 200,50 ₽");
        assertThat(year.page().select("tbody tr")).hasSize(2);
        assertThat(browser.open("/gifts?form=money").page().select("tbody tr")).hasSize(2);
        var wrong = browser.open("/gifts?from=31.02.2023");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("#from-problem")).contains("В календаре нет такого дня");
    }

    @Test
    void theYearsShowTheCircleGrowing() {
        receive(LocalDate.of(2022, 8, 26), GiftKind.MONEY, "1000");
        receive(LocalDate.of(2023, 8, 25), GiftKind.MONEY, "1500");
        var citizen = partners.add(new PartnerDraft("Иванова Ольга Петровна", "volunteer", false, ""), director);
        gifts.receive(new GiftDraft(citizen, MAY, GiftKind.SERVICE, "other", null, "Ремонт", null), director);

        var rows = browser.open("/partners/years").page().select("tbody tr").eachText();

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).isEqualTo("2023 1 1 0 1 2 1 500,00 ₽ 0,00 ₽ 1 500,00 ₽ +50,0 %");
        assertThat(rows.getLast()).isEqualTo("2022 1 0 1 0 1 1 000,00 ₽ 0,00 ₽ 1 000,00 ₽");
        assertThat(facts("contribution_start")).containsExactly("organisation");
        assertThat(browser.open("/partners/" + citizen).text("main")).contains("17.05.2023");
        assertThat(browser.open("/partners/" + fund).text("main"))
                .contains("01.03.2022", "№ 12 от 17.05.2023", "1 500,00 ₽");
    }

    @Test
    void aVoidedGiftStaysStruckThroughAndCountsNowhere() {
        var id = receive(LocalDate.of(2023, 8, 25), GiftKind.MONEY, "1500");
        assertThat(browser.submit("/gifts/" + id + "/void").text("#reason-problem"))
                .contains("Напишите причину");

        browser.submit("/gifts/" + id + "/void", "reason", "Записано дважды");

        assertThat(facts("gift")).isEmpty();
        assertThat(browser.open("/gifts").page().select("tr.voided")).hasSize(1);
        assertThat(browser.open("/gifts").text(".gift-totals")).contains("0 взносов");
        assertThat(browser.open("/gifts/" + id).text("main")).contains("Записано дважды");
        assertThat(browser.open("/gifts/new?like=" + id)
                        .page()
                        .getElementById("amount")
                        .val())
                .isEqualTo("1500,00");
    }

    @Test
    void theAgreementOfAnotherPartnerCoversNothing() {
        var bakery = partners.add(new PartnerDraft("Пекарня", "business", true, ""), director);

        assertThatThrownBy(() -> gifts.receive(
                        new GiftDraft(bakery, MAY, GiftKind.GOODS, "food", null, "", agreement), director))
                .hasMessage("partners.refused.agreement-of-another");
    }

    private UUID receive(LocalDate on, GiftKind kind, String amount) {
        return gifts.receive(new GiftDraft(fund, on, kind, "other", new BigDecimal(amount), "", null), director);
    }

    private Browser.Answer submit(String key, String on, String kind, String amount, String agreement) {
        return browser.submit(
                "/gifts/new",
                "key",
                key,
                "partnerId",
                fund.toString(),
                "on",
                on,
                "kind",
                kind,
                "purpose",
                "school_supplies",
                "amount",
                amount,
                "agreement",
                agreement);
    }

    private List<String> facts(String kind) {
        return db.select(FACT.CODE)
                .from(FACT)
                .where(FACT.INSTITUTION_ID.eq(small.institution()), FACT.KIND.eq(kind))
                .fetch(FACT.CODE);
    }
}
