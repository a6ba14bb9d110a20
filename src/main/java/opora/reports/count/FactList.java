package opora.reports.count;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.services.views.Tables.SERVICE_CARD;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import opora.platform.paging.Slice;
import opora.reports.passport.FactFilter;
import opora.reports.passport.Measure;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The facts a filter takes, one by one, or what they share: events, employees, partners. */
final class FactList {

    private static final Table<?> MARKED = DSL.table(DSL.name(MarkedFacts.MARKED));
    private static final Field<UUID> FACT_ID = of("fact_id", UUID.class);
    private static final Field<LocalDate> OCCURRED_ON = of("occurred_on", LocalDate.class);
    private static final Field<UUID> EMPLOYEE_ID = of("employee_id", UUID.class);

    private final DSLContext db;
    private final MarkedFacts marked;
    private final FactFilter filter;

    FactList(DSLContext db, MarkedFacts marked, FactFilter filter) {
        this.db = db;
        this.marked = marked;
        this.filter = filter;
    }

    /** In the order of days. */
    Slice<Listed> services(UUID institution, @Nullable String after) {
        var code = of("code", String.class);
        var rows = db.with(marked.facts())
                .select(
                        FACT_ID,
                        OCCURRED_ON,
                        DSL.coalesce(SERVICE_CARD.TITLE, code),
                        PERSON_CARD.ID,
                        PERSON_CARD.FULL_NAME,
                        FAMILY_CARD.ID,
                        FAMILY_CARD.NAME,
                        EMPLOYEE_CARD.SHORT_NAME,
                        of("quantity", BigDecimal.class))
                .from(MARKED)
                .leftJoin(SERVICE_CARD)
                .on(SERVICE_CARD.INSTITUTION_ID.eq(institution))
                .and(SERVICE_CARD.CODE.eq(DSL.splitPart(code, DSL.inline("/"), DSL.inline(2))))
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(institution), PERSON_CARD.ID.eq(of("person_id", UUID.class)))
                .leftJoin(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(institution), FAMILY_CARD.ID.eq(of("family_id", UUID.class)))
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution), EMPLOYEE_CARD.ID.eq(EMPLOYEE_ID))
                .where(marked.taken(filter))
                .and(after == null ? DSL.noCondition() : beyond(After.of(after)))
                .orderBy(OCCURRED_ON, FACT_ID)
                .limit(Slice.SIZE + 1)
                .<Listed>fetch(row -> new Listed.Service(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9().intValue()));
        return Slice.of(rows, Listed::key);
    }

    private static Condition beyond(After after) {
        return DSL.row(OCCURRED_ON, FACT_ID).gt(after.on(), after.id());
    }

    /** In the order of their ids, which is that of their making. */
    Slice<Listed> others(Measure measure, UUID institution, @Nullable String after) {
        var id = of(
                switch (measure) {
                    case EMPLOYEES -> "employee_id";
                    case PARTNERS -> "partner_id";
                    default -> "event_id";
                },
                UUID.class);
        var name = DSL.coalesce(EMPLOYEE_CARD.FULL_NAME, PARTNER_CARD.NAME, DSL.inline(""));
        var rows = db.with(marked.facts())
                .select(id, name, DSL.min(OCCURRED_ON))
                .from(MARKED)
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution), EMPLOYEE_CARD.ID.eq(id))
                .leftJoin(PARTNER_CARD)
                .on(PARTNER_CARD.INSTITUTION_ID.eq(institution), PARTNER_CARD.ID.eq(id))
                .where(marked.taken(filter), id.isNotNull())
                .and(after == null ? DSL.noCondition() : id.gt(After.id(after)))
                .groupBy(id, name)
                .orderBy(id)
                .limit(Slice.SIZE + 1)
                .<Listed>fetch(row -> new Listed.Other(row.value1(), row.value2(), row.value3()));
        return Slice.of(rows, Listed::key);
    }

    private static <T> Field<T> of(String column, Class<T> type) {
        return DSL.field(DSL.name(MarkedFacts.MARKED, column), type);
    }
}
