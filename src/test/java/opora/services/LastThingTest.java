package opora.services;

import static opora.services.db.Tables.GOOD;
import static opora.services.db.Tables.GOODS_MOVEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import opora.Centre;
import opora.OwnDatabase;
import opora.PageTest;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.services.stock.GoodDraft;
import opora.services.stock.GoodsCondition;
import opora.services.stock.IssueDraft;
import opora.services.stock.IssueGoods;
import opora.services.stock.ReceiveGoods;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What two people meet who reach for the same thing: each works in a transaction of their own, so this test commits. */
@PageTest
@OwnDatabase
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LastThingTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);

    @Autowired
    Centre centre;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ReceiveGoods receiveGoods;

    @Autowired
    IssueGoods issueGoods;

    @Autowired
    DSLContext db;

    @Test
    void twoWhoIssueTheLastThingAtOnceGiveItOnce() throws Exception {
        var village = new FamilyOfTheVillage(db, centre, catalogue);
        var change = centre.by(village.small.director());
        var pram = receiveGoods.receive(
                Ids.next(),
                new GoodDraft(
                        "Коляска", "baby", "", GoodsCondition.GOOD, new BigDecimal("4000"), 1, DAY, null, null, ""),
                change);
        var together = new CyclicBarrier(2);
        var answers = List.of(village.family, village.otherFamily).stream()
                .<Callable<String>>map(family -> () -> {
                    together.await();
                    try {
                        issueGoods.issue(
                                new IssueDraft(pram, 1, family, null, DAY, village.small.specialist(), "", null),
                                change);
                        return "issued";
                    } catch (Refused refused) {
                        return refused.getMessage();
                    }
                })
                .toList();

        try (var people = Executors.newFixedThreadPool(2)) {
            assertThat(people.invokeAll(answers).stream().map(answer -> answer.resultNow()))
                    .containsExactlyInAnyOrder("issued", "services.stock.refused.more-than-there-is");
        }

        assertThat(db.fetchValue(GOOD.ON_HAND, GOOD.ID.eq(pram))).isZero();
        assertThat(db.fetchCount(GOODS_MOVEMENT, GOODS_MOVEMENT.GOOD_ID.eq(pram)))
                .isOne();
    }
}
