package opora.partners.gifts;

import static opora.partners.db.Tables.AGREEMENT;
import static opora.partners.db.Tables.GIFT;
import static opora.partners.db.Tables.PARTNER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.year;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import opora.partners.GiftKind;
import opora.partners.GiftPurpose;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads gifts, the latest first, and what they come to. */
@Repository
public class GiftListStore {

    private static final Field<Integer> GIFTS = count();
    private static final Field<Integer> PARTNERS = countDistinct(GIFT.PARTNER_ID);
    private static final Field<BigDecimal> MONEY = sumOf(GIFT.FORM.eq(GiftKind.MONEY.code()));
    private static final Field<BigDecimal> IN_KIND = sumOf(GIFT.FORM.ne(GiftKind.MONEY.code()));

    private final DSLContext db;

    GiftListStore(DSLContext db) {
        this.db = db;
    }

    Slice<GiftLine> page(UUID institution, GiftsFilter filter, @Nullable DayKey after) {
        var rows = lines().where(GIFT.INSTITUTION_ID.eq(institution))
                .and(chosen(filter))
                .and(after == null ? noCondition() : row(GIFT.GIVEN_ON, GIFT.ID).lt(after.on(), after.id()))
                .orderBy(GIFT.GIVEN_ON.desc(), GIFT.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(GiftListStore::line);
        return Slice.of(rows, last -> new DayKey(last.on(), last.id()).toString());
    }

    Optional<GiftLine> find(UUID institution, UUID id) {
        return lines().where(GIFT.INSTITUTION_ID.eq(institution), GIFT.ID.eq(id))
                .fetchOptional(GiftListStore::line);
    }

    /** What all the gifts come to that the filter chooses, not only those on the page. */
    GiftTotals totals(UUID institution, GiftsFilter filter) {
        return db.select(GIFTS, PARTNERS, MONEY, IN_KIND)
                .from(GIFT)
                .where(GIFT.INSTITUTION_ID.eq(institution), GIFT.VOIDED_AT.isNull())
                .and(chosen(filter))
                .fetchSingle(GiftListStore::totals);
    }

    public List<GiftLine> lastOfPartner(UUID institution, UUID partner, int most) {
        return lines().where(GIFT.INSTITUTION_ID.eq(institution), GIFT.PARTNER_ID.eq(partner))
                .orderBy(GIFT.GIVEN_ON.desc(), GIFT.ID.desc())
                .limit(most)
                .fetch(GiftListStore::line);
    }

    public List<GiftLine> withinAgreement(UUID institution, UUID agreement, int most) {
        return lines().where(GIFT.INSTITUTION_ID.eq(institution), GIFT.AGREEMENT_ID.eq(agreement))
                .orderBy(GIFT.GIVEN_ON.desc(), GIFT.ID.desc())
                .limit(most)
                .fetch(GiftListStore::line);
    }

    public List<GiftYear> yearsOfPartner(UUID institution, UUID partner) {
        var year = year(GIFT.GIVEN_ON);
        return db.select(year, GIFTS, PARTNERS, MONEY, IN_KIND)
                .from(GIFT)
                .where(GIFT.INSTITUTION_ID.eq(institution), GIFT.PARTNER_ID.eq(partner), GIFT.VOIDED_AT.isNull())
                .groupBy(year)
                .orderBy(year.desc())
                .fetch(row -> new GiftYear(row.get(year), totals(row)));
    }

    private SelectOnConditionStep<Record> lines() {
        return db.select(GIFT.asterisk(), PARTNER.NAME, AGREEMENT.NUMBER)
                .from(GIFT)
                .join(PARTNER)
                .on(PARTNER.INSTITUTION_ID.eq(GIFT.INSTITUTION_ID), PARTNER.ID.eq(GIFT.PARTNER_ID))
                .leftJoin(AGREEMENT)
                .on(AGREEMENT.INSTITUTION_ID.eq(GIFT.INSTITUTION_ID), AGREEMENT.ID.eq(GIFT.AGREEMENT_ID));
    }

    private static Condition chosen(GiftsFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (filter.from() != null) {
            conditions.add(GIFT.GIVEN_ON.ge(filter.from()));
        }
        if (filter.to() != null) {
            conditions.add(GIFT.GIVEN_ON.le(filter.to()));
        }
        if (filter.partner() != null) {
            conditions.add(GIFT.PARTNER_ID.eq(filter.partner()));
        }
        if (filter.form() != null && !filter.form().isEmpty()) {
            conditions.add(GIFT.FORM.eq(filter.form()));
        }
        if (filter.purpose() != null && !filter.purpose().isEmpty()) {
            conditions.add(GIFT.PURPOSE.eq(filter.purpose()));
        }
        if (filter.within() != null && !filter.within().isEmpty()) {
            conditions.add(
                    filter.within().equals("agreement") ? GIFT.AGREEMENT_ID.isNotNull() : GIFT.AGREEMENT_ID.isNull());
        }
        return DSL.and(conditions);
    }

    private static Field<BigDecimal> sumOf(Condition which) {
        return coalesce(sum(GIFT.AMOUNT).filterWhere(which), inline(BigDecimal.ZERO));
    }

    private static GiftTotals totals(Record row) {
        return new GiftTotals(row.get(GIFTS), row.get(PARTNERS), row.get(MONEY), row.get(IN_KIND));
    }

    private static GiftLine line(Record found) {
        return new GiftLine(
                found.get(GIFT.ID),
                found.get(GIFT.GIVEN_ON),
                found.get(GIFT.PARTNER_ID),
                Objects.requireNonNull(found.get(PARTNER.NAME)),
                GiftKind.of(found.get(GIFT.FORM)).orElseThrow(),
                new GiftPurpose(found.get(GIFT.PURPOSE)),
                found.get(GIFT.AMOUNT),
                found.get(GIFT.DESCRIPTION),
                found.get(GIFT.AGREEMENT_ID),
                found.get(AGREEMENT.NUMBER),
                found.get(GIFT.VOID_REASON));
    }
}
