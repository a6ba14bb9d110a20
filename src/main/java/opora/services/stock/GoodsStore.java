package opora.services.stock;

import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.services.db.Tables.GOOD;
import static opora.services.db.Tables.GOODS_MOVEMENT;
import static opora.services.db.Tables.MATERIAL_AID;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.people.Families;
import opora.platform.access.User;
import opora.platform.paging.Slice;
import opora.platform.secrets.Vault;
import opora.platform.text.SearchText;
import opora.services.ServicesSecrets;
import opora.services.aid.AidPermissions;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the goods of the institution, by category and name, and how they left. */
@Repository
class GoodsStore {

    private final DSLContext db;
    private final Families families;
    private final Vault vault;

    GoodsStore(DSLContext db, Families families, Vault vault) {
        this.db = db;
        this.families = families;
        this.vault = vault;
    }

    Slice<GoodRow> page(UUID institution, StockFilter filter, @Nullable UUID after) {
        var last = select(GOOD.CATEGORY, GOOD.NAME_KEY, GOOD.ID)
                .from(GOOD)
                .where(GOOD.INSTITUTION_ID.eq(institution), GOOD.ID.eq(after));
        var rows = goods().where(conditions(institution, filter))
                .and(
                        after == null
                                ? noCondition()
                                : row(GOOD.CATEGORY, GOOD.NAME_KEY, GOOD.ID).gt(last))
                .orderBy(GOOD.CATEGORY, GOOD.NAME_KEY, GOOD.ID)
                .limit(Slice.AND_ONE_MORE)
                .fetch(GoodsStore::read);
        return Slice.of(rows, good -> good.id().toString());
    }

    Optional<GoodRow> find(UUID institution, UUID id) {
        return goods().where(GOOD.INSTITUTION_ID.eq(institution), GOOD.ID.eq(id))
                .fetchOptional(GoodsStore::read);
    }

    /** How these goods left, the last first; families out of reach stay unnamed. */
    List<Movement> movements(User user, UUID good) {
        return db.select(
                        GOODS_MOVEMENT.ID,
                        GOODS_MOVEMENT.MOVED_ON,
                        GOODS_MOVEMENT.QUANTITY,
                        GOODS_MOVEMENT.AID_ID,
                        MATERIAL_AID.FAMILY_ID,
                        FAMILY_CARD.NAME,
                        field(families.among(
                                AidPermissions.VIEW,
                                user,
                                FAMILY_CARD.ID,
                                FAMILY_CARD.SECTION_ID,
                                FAMILY_CARD.CURATOR_ID)),
                        GOODS_MOVEMENT.REASON,
                        vault.opened(
                                ServicesSecrets.MOVEMENT_VOID_REASON, GOODS_MOVEMENT.ID, GOODS_MOVEMENT.VOID_REASON))
                .from(GOODS_MOVEMENT)
                .leftJoin(MATERIAL_AID)
                .on(
                        MATERIAL_AID.INSTITUTION_ID.eq(GOODS_MOVEMENT.INSTITUTION_ID),
                        MATERIAL_AID.ID.eq(GOODS_MOVEMENT.AID_ID))
                .leftJoin(FAMILY_CARD)
                .on(
                        FAMILY_CARD.INSTITUTION_ID.eq(MATERIAL_AID.INSTITUTION_ID),
                        FAMILY_CARD.ID.eq(MATERIAL_AID.FAMILY_ID))
                .where(GOODS_MOVEMENT.INSTITUTION_ID.eq(user.institutionId()), GOODS_MOVEMENT.GOOD_ID.eq(good))
                .orderBy(GOODS_MOVEMENT.MOVED_ON.desc(), GOODS_MOVEMENT.ID.desc())
                .fetch(each -> new Movement(
                        each.value1(),
                        each.value2(),
                        each.value3(),
                        each.value4(),
                        Boolean.TRUE.equals(each.value7()) ? each.value5() : null,
                        Boolean.TRUE.equals(each.value7()) ? each.value6() : null,
                        each.value8(),
                        each.value9()));
    }

    private SelectOnConditionStep<?> goods() {
        return db.select(
                        GOOD.ID,
                        GOOD.NAME,
                        GOOD.CATEGORY,
                        GOOD.SIZE,
                        GOOD.CONDITION,
                        GOOD.ESTIMATE,
                        GOOD.QUANTITY,
                        GOOD.ON_HAND,
                        GOOD.RECEIVED_ON,
                        GOOD.PARTNER_ID,
                        PARTNER_CARD.NAME,
                        GOOD.AGREEMENT_ID,
                        GOOD.NOTE)
                .from(GOOD)
                .leftJoin(PARTNER_CARD)
                .on(PARTNER_CARD.INSTITUTION_ID.eq(GOOD.INSTITUTION_ID), PARTNER_CARD.ID.eq(GOOD.PARTNER_ID));
    }

    private static List<Condition> conditions(UUID institution, StockFilter filter) {
        var conditions = new ArrayList<Condition>();
        conditions.add(GOOD.INSTITUTION_ID.eq(institution));
        conditions.add(filter.withGone() ? noCondition() : GOOD.ON_HAND.gt(0));
        conditions.add(isBlank(filter.category()) ? noCondition() : GOOD.CATEGORY.eq(filter.category()));
        conditions.add(
                filter.condition() == null
                        ? noCondition()
                        : GOOD.CONDITION.eq(filter.condition().code()));
        conditions.add(
                isBlank(filter.size())
                        ? noCondition()
                        : GOOD.SIZE.equalIgnoreCase(filter.size().strip()));
        for (var word : SearchText.words(filter.name() == null ? "" : filter.name())) {
            conditions.add(GOOD.NAME_KEY.contains(word));
        }
        return conditions;
    }

    private static boolean isBlank(@Nullable String chosen) {
        return chosen == null || chosen.isBlank();
    }

    private static GoodRow read(Record each) {
        return new GoodRow(
                each.get(GOOD.ID),
                each.get(GOOD.NAME),
                each.get(GOOD.CATEGORY),
                each.get(GOOD.SIZE),
                GoodsCondition.of(each.get(GOOD.CONDITION)).orElseThrow(),
                each.get(GOOD.ESTIMATE),
                each.get(GOOD.QUANTITY),
                each.get(GOOD.ON_HAND),
                each.get(GOOD.RECEIVED_ON),
                each.get(GOOD.PARTNER_ID),
                each.get(PARTNER_CARD.NAME),
                each.get(GOOD.AGREEMENT_ID),
                each.get(GOOD.NOTE));
    }
}
