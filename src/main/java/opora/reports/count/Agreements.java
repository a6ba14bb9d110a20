package opora.reports.count;

import static opora.partners.views.Tables.AGREEMENT_INTERVAL;
import static opora.partners.views.Tables.PARTNER_CARD;

import java.time.LocalDate;
import java.util.UUID;
import opora.platform.paging.Slice;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The organisations an agreement with which was in force on at least one day of the period (THR-03). An agreement is the institution's:
 * it belongs to no section, so that a part of the institution has all of them.
 */
final class Agreements {

    private final Question question;

    Agreements(Question question) {
        this.question = question;
    }

    /** Each once, with the first day of the period on which an agreement was in force. */
    Select<Record3<UUID, UUID, LocalDate>> partners() {
        var agreement = AGREEMENT_INTERVAL.as("agreement");
        var partner = PARTNER_CARD.as("partner");
        var period = question.period();
        return DSL.select(
                        agreement.INSTITUTION_ID.as(Spells.INSTITUTION_ID),
                        agreement.PARTNER_ID.as(Spells.SHARED_ID),
                        DSL.greatest(DSL.min(agreement.STARTS_ON), DSL.val(period.from()))
                                .as(Spells.FIRST_DAY))
                .from(agreement)
                .join(partner)
                .on(partner.INSTITUTION_ID.eq(agreement.INSTITUTION_ID), partner.ID.eq(agreement.PARTNER_ID))
                .and(partner.LEGAL_PERSON)
                .where(question.asksOf(agreement.INSTITUTION_ID))
                .and(agreement.STARTS_ON.le(period.to()))
                .and(agreement.ENDS_ON.isNull().or(agreement.ENDS_ON.ge(period.from())))
                .groupBy(agreement.INSTITUTION_ID, agreement.PARTNER_ID);
    }

    /** In the order of their ids, which is that of their making. */
    Slice<Listed> list(DSLContext db, @Nullable String after, int size) {
        var listed = partners().asTable("listed");
        var id = Spells.required(listed, Spells.SHARED_ID);
        var rows = db.select(id, PARTNER_CARD.NAME, Spells.required(listed, Spells.FIRST_DAY))
                .from(listed)
                .join(PARTNER_CARD)
                .on(PARTNER_CARD.INSTITUTION_ID.eq(Spells.required(listed, Spells.INSTITUTION_ID)))
                .and(PARTNER_CARD.ID.eq(id))
                .where(after == null ? DSL.noCondition() : id.gt(After.id(after)))
                .orderBy(id)
                .limit(size + 1)
                .<Listed>fetch(row -> new Listed.Partner(row.value1(), row.value2(), row.value3()));
        return Slice.of(rows, Listed::key, size);
    }
}
