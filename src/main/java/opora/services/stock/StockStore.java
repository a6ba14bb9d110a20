package opora.services.stock;

import static opora.services.db.Tables.GOOD;
import static opora.services.db.Tables.GOODS_MOVEMENT;
import static opora.services.db.Tables.GOODS_REQUEST;

import java.time.LocalDate;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import opora.services.db.tables.records.GoodRecord;
import opora.services.db.tables.records.GoodsMovementRecord;
import opora.services.db.tables.records.GoodsRequestRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The goods as they are while somebody takes from them: locked to the end of the transaction. */
@Repository
class StockStore {

    private final DSLContext db;

    StockStore(DSLContext db) {
        this.db = db;
    }

    GoodRecord lock(UUID institution, UUID good) {
        return db.selectFrom(GOOD)
                .where(GOOD.INSTITUTION_ID.eq(institution), GOOD.ID.eq(good))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    GoodsRequestRecord lockRequest(UUID institution, UUID request) {
        return db.selectFrom(GOODS_REQUEST)
                .where(GOODS_REQUEST.INSTITUTION_ID.eq(institution), GOODS_REQUEST.ID.eq(request))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    boolean isIssued(UUID institution, UUID aid) {
        return db.fetchExists(
                GOODS_MOVEMENT, GOODS_MOVEMENT.INSTITUTION_ID.eq(institution), GOODS_MOVEMENT.AID_ID.eq(aid));
    }

    boolean isMoved(UUID institution, UUID movement) {
        return db.fetchExists(
                GOODS_MOVEMENT, GOODS_MOVEMENT.INSTITUTION_ID.eq(institution), GOODS_MOVEMENT.ID.eq(movement));
    }

    /** Takes so many from what is on hand; the good must be locked. */
    void take(GoodRecord good, int quantity, LocalDate on) {
        if (quantity < 1) {
            throw new Refused("services.stock.refused.quantity", StockRules.MOST_AT_ONCE).on("quantity");
        }
        if (quantity > good.getOnHand()) {
            throw new Refused("services.stock.refused.more-than-there-is", good.getOnHand()).on("quantity");
        }
        if (on.isBefore(good.getReceivedOn())) {
            throw new Refused("services.stock.refused.before-receipt", RussianDate.format(good.getReceivedOn()))
                    .on("on");
        }
        good.setOnHand(good.getOnHand() - quantity);
        good.update();
    }

    /** A movement without what is its own: its kind, and what it refers to. */
    GoodsMovementRecord movement(UUID id, UUID good, LocalDate on, int quantity, Change change) {
        var movement = db.newRecord(GOODS_MOVEMENT);
        movement.setInstitutionId(change.institution());
        movement.setId(id);
        movement.setGoodId(good);
        movement.setMovedOn(on);
        movement.setQuantity(quantity);
        movement.setRecordedAt(change.at().toOffsetDateTime());
        movement.setRecordedBy(change.by());
        return movement;
    }
}
