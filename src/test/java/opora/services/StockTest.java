package opora.services;

import static opora.services.db.Tables.GOOD;
import static opora.services.db.Tables.GOODS_MOVEMENT;
import static opora.services.db.Tables.GOODS_REQUEST;
import static opora.services.db.Tables.MATERIAL_AID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.partners.AgreementDraft;
import opora.partners.Agreements;
import opora.partners.PartnerDraft;
import opora.partners.Partners;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.services.stock.GoodDraft;
import opora.services.stock.GoodsCondition;
import opora.services.stock.IssueDraft;
import opora.services.stock.IssueGoods;
import opora.services.stock.ReceiveGoods;
import opora.services.stock.RequestDraft;
import opora.services.stock.RequestGoods;
import opora.services.stock.WriteOffGoods;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class StockTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);

    @Autowired
    Vault vault;

    @Autowired
    Centre centre;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ReceiveGoods receiveGoods;

    @Autowired
    IssueGoods issueGoods;

    @Autowired
    WriteOffGoods writeOffGoods;

    @Autowired
    RequestGoods requestGoods;

    @Autowired
    VoidAid voidAid;

    @Autowired
    Partners partners;

    @Autowired
    Agreements agreements;

    @Autowired
    DSLContext db;

    FamilyOfTheVillage village;
    Change change;

    @BeforeEach
    void aVillage() {
        village = new FamilyOfTheVillage(db, centre, catalogue);
        change = centre.by(village.small.director());
    }

    @Test
    void anIssueIsMaterialAidAtTheEstimateOfTheGoods() {
        var boots = received(5, null, null);

        var aid = issueGoods.issue(issue(boots, 2, DAY), change);

        var given = db.fetchSingle(MATERIAL_AID, MATERIAL_AID.ID.eq(aid));
        assertThat(given.getAmount()).isEqualTo(new BigDecimal("701.00"));
        assertThat(given.getForm()).isEqualTo("goods");
        assertThat(given.getPurpose()).isEqualTo("clothing");
        assertThat(given.getSource()).isEqualTo("unnamed");
        assertThat(vault.open(ServicesSecrets.AID_DESCRIPTION, aid, given.getDescription()))
                .isEqualTo("Сапоги детские, 31 × 2");
        assertThat(onHand(boots)).isEqualTo(3);
        assertThat(db.fetchValue("select code from reports.fact where kind = 'aid' and fact_id = ?", aid))
                .isEqualTo("goods/clothing/citizen/free");
    }

    @Test
    void theFormSentTwiceIssuesOnce() {
        var boots = received(5, null, null);
        var key = Ids.next();

        issueGoods.issue(key, issue(boots, 2, DAY), change);
        issueGoods.issue(key, issue(boots, 2, DAY), change);

        assertThat(onHand(boots)).isEqualTo(3);
    }

    @Test
    void nobodyGetsMoreThanThereIs() {
        var boots = received(2, null, null);
        issueGoods.issue(issue(boots, 1, DAY), change);

        refused("quantity", () -> issueGoods.issue(issue(boots, 2, DAY), change));
        refused("quantity", () -> issueGoods.issue(issue(boots, 0, DAY), change));
        refused("quantity", () -> writeOffGoods.writeOff(Ids.next(), boots, 2, DAY, because("Порвались")));
        refused("on", () -> issueGoods.issue(issue(boots, 1, DAY.minusDays(2)), change));
        refused("on", () -> issueGoods.issue(issue(boots, 1, change.today().plusDays(1)), change));
        assertThat(onHand(boots)).isOne();
        assertThat(db.fetchCount(MATERIAL_AID)).isOne();
    }

    @Test
    void voidedAidBringsTheGoodsBackAndTheFamilyWaitsAgain() {
        var boots = received(1, null, null);
        var request = requestGoods.ask(
                Ids.next(),
                new RequestDraft(village.family, "shoes", "31", "Сапоги на осень", DAY.minusDays(1)),
                change);
        var issued = new IssueDraft(boots, 1, village.family, null, DAY, village.small.specialist(), "", request);
        var aid = issueGoods.issue(issued, change);
        assertThat(db.fetchValue(GOODS_REQUEST.OUTCOME, GOODS_REQUEST.ID.eq(request)))
                .isEqualTo("issued");
        refused(
                "requestId",
                () -> issueGoods.issue(
                        new IssueDraft(
                                received(1, null, null),
                                1,
                                village.family,
                                null,
                                DAY,
                                village.small.specialist(),
                                "",
                                request),
                        change));

        voidAid.voidIt(aid, because("Не подошли"));

        assertThat(onHand(boots)).isOne();
        assertThat(db.fetchValue(GOODS_REQUEST.CLOSED_ON, GOODS_REQUEST.ID.eq(request)))
                .isNull();
        var movement = db.fetchSingle(GOODS_MOVEMENT, GOODS_MOVEMENT.AID_ID.eq(aid));
        assertThat(vault.open(ServicesSecrets.MOVEMENT_VOID_REASON, movement.getId(), movement.getVoidReason()))
                .isEqualTo("Не подошли");
    }

    @Test
    void whatIsWrittenOffNeedsAReasonAndCanBePutBackOnce() {
        var boots = received(3, null, null);
        refused("reason", () -> writeOffGoods.writeOff(Ids.next(), boots, 1, DAY, change));

        var movement = Ids.next();
        writeOffGoods.writeOff(movement, boots, 2, DAY, because("Испорчены молью"));
        assertThat(onHand(boots)).isOne();
        assertThat(db.fetchCount(MATERIAL_AID)).isZero();

        writeOffGoods.takeBack(movement, because("Нашлись"));
        writeOffGoods.takeBack(movement, because("Нашлись"));
        assertThat(onHand(boots)).isEqualTo(3);
    }

    @Test
    void anAgreementThatHasEndedSinceDoesNotCoverTheIssue() {
        var fund = partners.add(new PartnerDraft("Фонд «Тепло»", "charity_fund", true, ""), change);
        var agreement = agreements.agree(
                new AgreementDraft(fund, "7", DAY.minusMonths(1), null, DAY, "Помощь семьям", List.of()), change);
        var boots = received(2, fund, agreement);

        var within = issueGoods.issue(issue(boots, 1, DAY), change);
        var later = issueGoods.issue(issue(boots, 1, DAY.plusDays(1)), change);

        assertThat(db.fetchValue(MATERIAL_AID.AGREEMENT_ID, MATERIAL_AID.ID.eq(within)))
                .isEqualTo(agreement);
        assertThat(db.fetchValue(MATERIAL_AID.AGREEMENT_ID, MATERIAL_AID.ID.eq(later)))
                .isNull();
        assertThat(db.fetchValue(MATERIAL_AID.PARTNER_ID, MATERIAL_AID.ID.eq(later)))
                .isEqualTo(fund);
    }

    @Test
    void aCorrectionKeepsWhatHasLeft() {
        var boots = received(5, null, null);
        issueGoods.issue(issue(boots, 2, DAY), change);

        receiveGoods.correct(boots, good(4, null, null), change);
        assertThat(onHand(boots)).isEqualTo(2);
        refused("quantity", () -> receiveGoods.correct(boots, good(1, null, null), change));
    }

    private int onHand(UUID good) {
        return db.fetchValue(GOOD.ON_HAND, GOOD.ID.eq(good));
    }

    private UUID received(int quantity, UUID partner, UUID agreement) {
        return receiveGoods.receive(Ids.next(), good(quantity, partner, agreement), change);
    }

    private static GoodDraft good(int quantity, UUID partner, UUID agreement) {
        return new GoodDraft(
                "Сапоги детские",
                "shoes",
                "31",
                GoodsCondition.GOOD,
                new BigDecimal("350.50"),
                quantity,
                DAY.minusDays(1),
                partner,
                agreement,
                "");
    }

    private IssueDraft issue(UUID good, int quantity, LocalDate on) {
        return new IssueDraft(good, quantity, village.family, null, on, village.small.specialist(), "", null);
    }

    private Change because(String reason) {
        return new Change(change.user(), change.at(), reason);
    }

    private static void refused(String field, ThrowingCallable action) {
        assertThatExceptionOfType(Refused.class).isThrownBy(action).satisfies(refused -> assertThat(refused.field())
                .isEqualTo(field));
    }
}
