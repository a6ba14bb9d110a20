package opora.services.stock;

import static opora.people.views.Tables.FAMILY_CARD;
import static opora.services.db.Tables.GOOD;
import static opora.services.db.Tables.GOODS_REQUEST;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import opora.people.Families;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import opora.platform.secrets.Vault;
import opora.services.ServicesSecrets;
import opora.services.aid.AidPermissions;
import opora.services.db.tables.Good;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what the families in reach asked for. Who waits longest stands first. */
@Repository
public class GoodsWishes {

    private static final int A_FEW = 20;

    private static final Good ON_HAND = GOOD.as("fitting");

    private static final Field<Integer> FITTING =
            field(select(coalesce(sum(ON_HAND.ON_HAND), inline(0)).cast(Integer.class))
                    .from(ON_HAND)
                    .where(fits(ON_HAND)));

    private final DSLContext db;
    private final Families families;
    private final Vault vault;

    GoodsWishes(DSLContext db, Families families, Vault vault) {
        this.db = db;
        this.families = families;
        this.vault = vault;
    }

    /** @param closed true for those that were answered or cancelled, the last first */
    Slice<GoodsWish> page(User user, boolean closed, @Nullable DayKey after) {
        var place = row(GOODS_REQUEST.REQUESTED_ON, GOODS_REQUEST.ID);
        var rest = after == null
                ? noCondition()
                : closed ? place.lt(after.on(), after.id()) : place.gt(after.on(), after.id());
        var rows = wishes().where(inReach(user), rest)
                .and(closed ? GOODS_REQUEST.CLOSED_ON.isNotNull() : GOODS_REQUEST.CLOSED_ON.isNull())
                .orderBy(
                        closed ? GOODS_REQUEST.REQUESTED_ON.desc() : GOODS_REQUEST.REQUESTED_ON.asc(),
                        closed ? GOODS_REQUEST.ID.desc() : GOODS_REQUEST.ID.asc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(this::read);
        return Slice.of(rows, last -> new DayKey(last.on(), last.id()).toString());
    }

    int waiting(User user) {
        return db.fetchCount(wishes().where(inReach(user), GOODS_REQUEST.CLOSED_ON.isNull()));
    }

    public List<GoodsWish> waitingOf(User user, UUID family) {
        return wishes().where(inReach(user), GOODS_REQUEST.FAMILY_ID.eq(family), GOODS_REQUEST.CLOSED_ON.isNull())
                .orderBy(GOODS_REQUEST.REQUESTED_ON, GOODS_REQUEST.ID)
                .fetch(this::read);
    }

    /** Who waits for goods like these. */
    List<GoodsWish> waitingFor(User user, UUID good) {
        return wishes().join(GOOD)
                .on(fits(GOOD))
                .where(inReach(user), GOOD.ID.eq(good), GOODS_REQUEST.CLOSED_ON.isNull())
                .orderBy(GOODS_REQUEST.REQUESTED_ON, GOODS_REQUEST.ID)
                .limit(A_FEW)
                .fetch(this::read);
    }

    Optional<GoodsWish> find(User user, UUID id) {
        return wishes().where(inReach(user), GOODS_REQUEST.ID.eq(id)).fetchOptional(this::read);
    }

    /** Those who wait, or waited, and whose aid the user records. */
    Set<UUID> open(User user, List<GoodsWish> those) {
        return families.allowed(
                AidPermissions.RECORD, those.stream().map(GoodsWish::familyId).toList(), user);
    }

    private SelectOnConditionStep<?> wishes() {
        return db.select(
                        GOODS_REQUEST.ID,
                        GOODS_REQUEST.REQUESTED_ON,
                        GOODS_REQUEST.FAMILY_ID,
                        FAMILY_CARD.NAME,
                        FAMILY_CARD.NUMBER,
                        GOODS_REQUEST.CATEGORY,
                        GOODS_REQUEST.SIZE,
                        GOODS_REQUEST.WISH,
                        FITTING,
                        GOODS_REQUEST.CLOSED_ON,
                        GOODS_REQUEST.OUTCOME,
                        GOODS_REQUEST.REASON)
                .from(GOODS_REQUEST)
                .join(FAMILY_CARD)
                .on(
                        FAMILY_CARD.INSTITUTION_ID.eq(GOODS_REQUEST.INSTITUTION_ID),
                        FAMILY_CARD.ID.eq(GOODS_REQUEST.FAMILY_ID));
    }

    private static Condition fits(Good good) {
        return good.INSTITUTION_ID
                .eq(GOODS_REQUEST.INSTITUTION_ID)
                .and(good.CATEGORY.eq(GOODS_REQUEST.CATEGORY))
                .and(GOODS_REQUEST.SIZE.eq("").or(good.SIZE.eq("")).or(good.SIZE.equalIgnoreCase(GOODS_REQUEST.SIZE)));
    }

    private Condition inReach(User user) {
        return GOODS_REQUEST
                .INSTITUTION_ID
                .eq(user.institutionId())
                .and(families.among(
                        AidPermissions.VIEW, user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID));
    }

    private GoodsWish read(Record each) {
        return new GoodsWish(
                each.get(GOODS_REQUEST.ID),
                each.get(GOODS_REQUEST.REQUESTED_ON),
                each.get(GOODS_REQUEST.FAMILY_ID),
                each.get(FAMILY_CARD.NAME),
                each.get(FAMILY_CARD.NUMBER),
                each.get(GOODS_REQUEST.CATEGORY),
                each.get(GOODS_REQUEST.SIZE),
                vault.open(ServicesSecrets.WISH, each.get(GOODS_REQUEST.ID), each.get(GOODS_REQUEST.WISH)),
                each.get(FITTING),
                each.get(GOODS_REQUEST.CLOSED_ON),
                each.get(GOODS_REQUEST.OUTCOME),
                vault.open(ServicesSecrets.REQUEST_REASON, each.get(GOODS_REQUEST.ID), each.get(GOODS_REQUEST.REASON)));
    }
}
