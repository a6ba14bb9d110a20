package opora.services.stock;

import static opora.services.db.Tables.GOODS_MOVEMENT;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.services.ReturnToStock;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes goods off that nobody will get, with the reason; and puts them back when that was a mistake. */
@Service
public class WriteOffGoods {

    private final DSLContext db;
    private final StockStore store;
    private final ReturnToStock stock;
    private final Journal journal;

    WriteOffGoods(DSLContext db, StockStore store, ReturnToStock stock, Journal journal) {
        this.db = db;
        this.store = store;
        this.stock = stock;
        this.journal = journal;
    }

    record GoodsWrittenOff(UUID good, int quantity) implements JournalEvent {}

    record WriteOffTakenBack(UUID good, UUID movement) implements JournalEvent {}

    /** The reason is that of the change. Sent again under the same key it writes off nothing. */
    @Transactional
    public void writeOff(UUID key, UUID goodId, int quantity, LocalDate on, Change change) {
        var good = store.lock(change.institution(), goodId);
        if (store.isMoved(change.institution(), key)) {
            return;
        }
        StockRules.mustHavePassed(on, change.today(), "on");
        StockRules.mustHaveReason(change);
        store.take(good, quantity, on);
        var movement = store.movement(key, goodId, on, quantity, change);
        movement.setKind("write_off");
        movement.setReason(change.reason().strip());
        movement.insert();
        journal.record(change, new GoodsWrittenOff(goodId, quantity), goodId);
    }

    /** An issue is taken back by voiding the aid. */
    @Transactional
    public UUID takeBack(UUID movement, Change change) {
        StockRules.mustHaveReason(change);
        var good = db.select(GOODS_MOVEMENT.GOOD_ID)
                .from(GOODS_MOVEMENT)
                .where(
                        GOODS_MOVEMENT.INSTITUTION_ID.eq(change.institution()),
                        GOODS_MOVEMENT.ID.eq(movement),
                        GOODS_MOVEMENT.KIND.eq("write_off"))
                .fetchOptional(GOODS_MOVEMENT.GOOD_ID)
                .orElseThrow(NotFound::new);
        if (stock.takeBack(movement, change)) {
            journal.record(change, new WriteOffTakenBack(good, movement), good);
        }
        return good;
    }
}
