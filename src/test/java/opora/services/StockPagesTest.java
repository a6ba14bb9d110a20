package opora.services;

import static opora.services.db.Tables.GOOD;
import static opora.services.db.Tables.GOODS_REQUEST;
import static opora.services.db.Tables.MATERIAL_AID;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.Ids;
import opora.services.stock.GoodDraft;
import opora.services.stock.GoodsCondition;
import opora.services.stock.ReceiveGoods;
import opora.services.stock.RequestDraft;
import opora.services.stock.RequestGoods;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class StockPagesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ReceiveGoods receiveGoods;

    @Autowired
    RequestGoods requestGoods;

    @Autowired
    DSLContext db;

    FamilyOfTheVillage village;

    @BeforeEach
    void aVillage() {
        village = new FamilyOfTheVillage(db, centre, catalogue);
        browser.as(village.small.director());
    }

    @Test
    void goodsComeInAndAreFoundByCategorySizeAndName() {
        var sent = new String[] {
            "key",
            Ids.next().toString(),
            "name",
            "Сапоги детские",
            "category",
            "shoes",
            "size",
            "31",
            "condition",
            "GOOD",
            "estimate",
            "350,50",
            "quantity",
            "4",
            "receivedOn",
            "09.05.2023",
            "partnerId",
            "",
            "agreement",
            "",
            "note",
            ""
        };
        var received = browser.submit("/stock/new", sent).location();
        browser.submit("/stock/new", sent);
        received("Пальто", "clothing", "46", 1);
        received("Ботинки", "shoes", "40", 2);

        assertThat(browser.open(received).text("dl")).contains("Осталось 4 из 4", "350,50 ₽", "граждане, анонимно");
        assertThat(names("/stock")).containsExactly("Пальто", "Ботинки", "Сапоги детские");
        assertThat(names("/stock?category=shoes")).containsExactly("Ботинки", "Сапоги детские");
        assertThat(names("/stock?category=shoes&size=31")).containsExactly("Сапоги детские");
        assertThat(names("/stock?name=сапог")).containsExactly("Сапоги детские");
        assertThat(names("/stock?condition=NEW")).isEmpty();
        assertThat(browser.open("/stock?condition=NEW").text("main")).contains("Таких вещей нет");
    }

    @Test
    void whatCannotHaveComeInIsRefusedAsTyped() {
        var answer = browser.submit(
                "/stock/new",
                "key",
                Ids.next().toString(),
                "name",
                "Сапоги",
                "category",
                "shoes",
                "condition",
                "GOOD",
                "estimate",
                "0",
                "quantity",
                "4",
                "receivedOn",
                "09.05.2023");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#estimate-problem")).contains("больше нуля");
        assertThat(answer.page().selectFirst("#name").val()).isEqualTo("Сапоги");
        assertThat(db.fetchCount(GOOD)).isZero();
    }

    @Test
    void aLongListIsReadOnWithoutLosingOrRepeatingARow() {
        for (int i = 0; i < 110; i++) {
            received("Куртка " + i % 9, i % 2 == 0 ? "clothing" : "other", "", 1);
        }
        var seen = new ArrayList<String>();
        var next = "/stock";
        while (next != null) {
            var page = browser.open(next).page();
            seen.addAll(page.select("td:first-child a").eachAttr("href"));
            var link = page.selectFirst("a[rel=next]");
            next = link == null ? null : link.attr("href");
        }

        assertThat(seen).hasSize(110).doesNotHaveDuplicates();
    }

    @Test
    void aRequestFindsItsGoodsAndTheIssueAnswersIt() {
        var boots = received("Сапоги детские", "shoes", "31", 1);
        received("Ботинки", "shoes", "40", 5);
        browser.submit(
                "/stock/requests/new",
                "key",
                Ids.next().toString(),
                "familyId",
                village.family.toString(),
                "category",
                "shoes",
                "size",
                "31",
                "wish",
                "Сапоги на осень",
                "on",
                "10.05.2023");

        var waiting = browser.open("/stock/requests").page();
        assertThat(waiting.select("tbody tr").text()).contains("Орловы", "Сапоги на осень", "подходящих в наличии: 1");
        assertThat(browser.open("/stock/" + boots).text("main")).contains("Ждут такие вещи", "Орловы");
        var stock = browser.open(waiting.selectFirst("a[href^=/stock?category]").attr("href"));
        assertThat(stock.text(".alert")).contains("Орловы", "31");
        var issue =
                stock.page().selectFirst("a[href^=/stock/" + boots + "/issue]").attr("href");
        var form = browser.open(issue).page();
        var request = form.selectFirst("#requestId option[selected]").val();

        var done = issued(boots, village.family, "1", "key", Ids.next().toString(), "requestId", request);

        assertThat(browser.open(done.location()).text("dl")).contains("Сапоги детские, 31 × 1", "Орловы");
        assertThat(browser.open("/stock/requests").text("main")).contains("Запросов нет");
        assertThat(browser.open("/stock/requests?closed=true").text("tbody")).contains("Орловы", "выдано 10.05.2023");
        assertThat(names("/stock?category=shoes")).containsExactly("Ботинки");
        assertThat(names("/stock?category=shoes&gone=true")).hasSize(2);
        assertThat(browser.open("/stock/" + boots).text("main")).contains("Осталось 0 из 1", "Выдано: Орловы");
    }

    @Test
    void moreThanThereIsComesBackWithWhatIsLeft() {
        var boots = received("Сапоги детские", "shoes", "31", 2);

        var answer = issued(boots, village.family, "3", "key", Ids.next().toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#quantity-problem")).contains("осталось 2");
        assertThat(answer.page().selectFirst("#quantity").val()).isEqualTo("3");
        assertThat(db.fetchCount(MATERIAL_AID)).isZero();
    }

    @Test
    void goodsAreWrittenOffAndPutBackWithReasons() {
        var boots = received("Сапоги детские", "shoes", "31", 2);
        browser.submit(
                "/stock/" + boots + "/write-off",
                "key",
                Ids.next().toString(),
                "quantity",
                "2",
                "on",
                "10.05.2023",
                "reason",
                "Испорчены молью");

        var page = browser.open("/stock/" + boots);
        assertThat(page.text("main")).contains("Осталось 0 из 2", "Списано: Испорчены молью");
        var takeBack = page.page().selectFirst("a[href*=/write-off/]").attr("href");
        assertThat(browser.submit(takeBack, "reason", "").status()).isEqualTo(422);
        browser.submit(takeBack, "reason", "Нашлись");

        assertThat(browser.open("/stock/" + boots).text("main")).contains("Осталось 2 из 2", "Отменено: Нашлись");
        assertThat(browser.open(takeBack).status()).isEqualTo(404);
    }

    @Test
    void aSpecialistSeesTheRequestsOfTheOwnFamiliesOnly() {
        var own = asked(village.family);
        var other = asked(village.otherFamily);
        var boots = received("Сапоги детские", "shoes", "31", 2);
        issued(boots, village.otherFamily, "1", "key", Ids.next().toString());
        browser.as(village.small.specialistAccount());

        assertThat(browser.open("/stock/requests").text("tbody"))
                .contains("Орловы")
                .doesNotContain("Зимины");
        assertThat(browser.open("/stock/requests/" + other + "/cancel").status())
                .isEqualTo(404);
        assertThat(browser.open("/stock/" + boots).text("main"))
                .contains("Выдано семье вне вашего доступа")
                .doesNotContain("Зимины");

        browser.submit("/stock/requests/" + own + "/cancel", "reason", "Купили сами");
        assertThat(db.fetchValue(GOODS_REQUEST.OUTCOME, GOODS_REQUEST.ID.eq(own)))
                .isEqualTo("cancelled");
        assertThat(browser.open("/stock/requests?closed=true").text("tbody")).contains("Купили сами");
    }

    private List<String> names(String path) {
        return browser.open(path).page().select("td:first-child a").eachText();
    }

    private Browser.Answer issued(UUID good, UUID family, String quantity, String... more) {
        var fields = new ArrayList<>(List.of(
                "familyId",
                family.toString(),
                "personId",
                "",
                "quantity",
                quantity,
                "on",
                "10.05.2023",
                "employeeId",
                village.small.specialist().toString(),
                "document",
                ""));
        fields.addAll(List.of(more));
        return browser.submit("/stock/" + good + "/issue", fields.toArray(String[]::new));
    }

    private UUID asked(UUID family) {
        return requestGoods.ask(
                Ids.next(),
                new RequestDraft(family, "shoes", "31", "Сапоги", DAY),
                centre.by(village.small.director()));
    }

    private UUID received(String name, String category, String size, int quantity) {
        return receiveGoods.receive(
                Ids.next(),
                new GoodDraft(
                        name,
                        category,
                        size,
                        GoodsCondition.GOOD,
                        new BigDecimal("350.50"),
                        quantity,
                        DAY.minusDays(1),
                        null,
                        null,
                        ""),
                centre.by(village.small.director()));
    }
}
