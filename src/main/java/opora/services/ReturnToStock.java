package opora.services;

import static opora.services.db.Tables.GOOD;
import static opora.services.db.Tables.GOODS_MOVEMENT;
import static opora.services.db.Tables.GOODS_REQUEST;

import java.util.UUID;
import opora.platform.Change;
import opora.platform.secrets.Vault;
import opora.services.db.tables.records.GoodsMovementRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Puts goods back on hand that left by mistake; the family that asked for them waits again. */
@Component
public class ReturnToStock {

    private final DSLContext db;
    private final Vault vault;

    ReturnToStock(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    void takeBackIssue(UUID aid, Change change) {
        takeBack(GOODS_MOVEMENT.AID_ID.eq(aid), change);
    }

    /** Nothing happens when it was taken back before. */
    public boolean takeBack(UUID movement, Change change) {
        return takeBack(GOODS_MOVEMENT.ID.eq(movement), change);
    }

    private boolean takeBack(Condition which, Change change) {
        var found = db.selectFrom(GOODS_MOVEMENT)
                .where(GOODS_MOVEMENT.INSTITUTION_ID.eq(change.institution()), which, GOODS_MOVEMENT.VOIDED_AT.isNull())
                .forUpdate()
                .fetchOptional();
        found.ifPresent(movement -> takeBack(movement, change));
        return found.isPresent();
    }

    private void takeBack(GoodsMovementRecord movement, Change change) {
        movement.setVoidedAt(change.at().toOffsetDateTime());
        movement.setVoidedBy(change.by());
        movement.setVoidReason(vault.seal(ServicesSecrets.MOVEMENT_VOID_REASON, movement.getId(), change.reason()));
        movement.update();
        db.update(GOOD)
                .set(GOOD.ON_HAND, GOOD.ON_HAND.plus(movement.getQuantity()))
                .where(GOOD.INSTITUTION_ID.eq(change.institution()), GOOD.ID.eq(movement.getGoodId()))
                .execute();
        if (movement.getRequestId() != null) {
            db.update(GOODS_REQUEST)
                    .setNull(GOODS_REQUEST.CLOSED_ON)
                    .setNull(GOODS_REQUEST.OUTCOME)
                    .where(
                            GOODS_REQUEST.INSTITUTION_ID.eq(change.institution()),
                            GOODS_REQUEST.ID.eq(movement.getRequestId()))
                    .execute();
        }
    }
}
