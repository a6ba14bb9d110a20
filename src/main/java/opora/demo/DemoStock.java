package opora.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.demo.DemoFamilies.Family;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.text.Tsv;
import opora.services.stock.GoodDraft;
import opora.services.stock.GoodsCondition;
import opora.services.stock.IssueDraft;
import opora.services.stock.IssueGoods;
import opora.services.stock.ReceiveGoods;
import opora.services.stock.RequestDraft;
import opora.services.stock.RequestGoods;
import opora.services.stock.WriteOffGoods;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The goods people brought for the families, some of them issued, and families who wait for something. */
@Component
@Profile("demo")
class DemoStock {

    private static final int ISSUES = 48;
    private static final int REQUESTS = 14;

    private final ReceiveGoods receiveGoods;
    private final IssueGoods issueGoods;
    private final RequestGoods requestGoods;
    private final WriteOffGoods writeOffGoods;

    DemoStock(
            ReceiveGoods receiveGoods, IssueGoods issueGoods, RequestGoods requestGoods, WriteOffGoods writeOffGoods) {
        this.receiveGoods = receiveGoods;
        this.issueGoods = issueGoods;
        this.requestGoods = requestGoods;
        this.writeOffGoods = writeOffGoods;
    }

    private static final class Lot {

        private final UUID id;
        private final GoodDraft draft;
        private int left;

        Lot(UUID id, GoodDraft draft) {
            this.id = id;
            this.draft = draft;
            this.left = draft.quantity();
        }
    }

    /** Answers for how many rubles goods were issued. */
    BigDecimal fill(List<Family> families, Chance chance, Change change) {
        var lots = receive(chance, change);
        var given = BigDecimal.ZERO;
        for (int i = 0; i < ISSUES; i++) {
            var lot = chance.oneOf(lots);
            var family = chance.oneOf(families);
            var day = day(lot, family, chance, change.today());
            if (lot.left > 0 && day != null) {
                issue(lot, family, day, change);
                given = given.add(lot.draft.estimate());
            }
        }
        var spoilt = lots.stream().filter(lot -> lot.left > 1).findFirst().orElseThrow();
        writeOffGoods.writeOff(
                Ids.next(),
                spoilt.id,
                1,
                change.today().minusDays(20),
                new Change(change.user(), change.at(), "Повреждено при хранении"));
        ask(families, chance, change);
        return given;
    }

    private List<Lot> receive(Chance chance, Change change) {
        var lots = new ArrayList<Lot>();
        for (var row : Tsv.read("/opora/demo/goods.tsv")) {
            var draft = new GoodDraft(
                    row.get("name"),
                    row.get("category"),
                    row.get("size"),
                    chance.oneOf(List.of(GoodsCondition.values())),
                    new BigDecimal(row.get("estimate")),
                    chance.between(2, 9),
                    chance.workdayBetween(
                            change.today().minusDays(330), change.today().minusDays(30)),
                    null,
                    null,
                    "");
            lots.add(new Lot(receiveGoods.receive(Ids.next(), draft, change), draft));
        }
        return lots;
    }

    private static @Nullable LocalDate day(Lot lot, Family family, Chance chance, LocalDate today) {
        var last = family.leavesOn() == null ? today : family.leavesOn();
        var first =
                lot.draft.receivedOn().isAfter(family.registeredOn()) ? lot.draft.receivedOn() : family.registeredOn();
        return first.isAfter(last) ? null : chance.workdayBetween(first, last);
    }

    private void issue(Lot lot, Family family, LocalDate day, Change change) {
        issueGoods.issue(
                new IssueDraft(
                        lot.id, 1, family.id(), null, day, family.section().specialist(), "", null),
                change);
        lot.left--;
    }

    private void ask(List<Family> families, Chance chance, Change change) {
        var wishes = Tsv.read("/opora/demo/goods-wishes.tsv");
        for (int i = 0; i < REQUESTS; i++) {
            var family = chance.oneOf(families);
            if (family.leavesOn() == null) {
                var wish = wishes.get(i % wishes.size());
                var day = chance.workdayBetween(change.today().minusDays(60), change.today());
                requestGoods.ask(
                        Ids.next(),
                        new RequestDraft(family.id(), wish.get("category"), wish.get("size"), wish.get("wish"), day),
                        change);
            }
        }
    }
}
