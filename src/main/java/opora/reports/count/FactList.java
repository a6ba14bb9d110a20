package opora.reports.count;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.learning.views.Tables.ENTRY_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.reports.views.Tables.FACT;
import static opora.services.views.Tables.SERVICE_CARD;

import java.util.UUID;
import opora.platform.paging.Slice;
import opora.reports.passport.Spec;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The facts a filter takes, one by one, or what they share: employees, partners, events. */
final class FactList {

    private final DSLContext db;
    private final MarkedFacts marked;
    private final Spec.OfFacts spec;
    private final Table<?> table;
    private final int size;

    /** @param size how many are read at once */
    FactList(DSLContext db, MarkedFacts marked, Spec.OfFacts spec, int size) {
        this.size = size;
        this.db = db;
        this.marked = marked;
        this.spec = spec;
        this.table = DSL.table(DSL.name(marked.facts()));
    }

    /** In the order of days. Names are looked up for the facts of the page only. */
    Slice<Listed> facts(UUID institution, @Nullable String after) {
        var page = DSL.select(DSL.asterisk())
                .from(table)
                .where(marked.taken(spec.taken().getFirst()))
                .and(after == null ? DSL.noCondition() : beyond(After.of(after)))
                .orderBy(marked.of(FACT.OCCURRED_ON), marked.of(FACT.FACT_ID))
                .limit(size + 1)
                .asTable("fact");
        var fact = FACT.as("fact");
        var rows = db.with(marked.with())
                .select(
                        fact.FACT_ID,
                        fact.KIND,
                        fact.CODE,
                        fact.OCCURRED_ON,
                        DSL.coalesce(SERVICE_CARD.TITLE, ENTRY_CARD.TITLE),
                        PERSON_CARD.ID,
                        PERSON_CARD.FULL_NAME,
                        FAMILY_CARD.ID,
                        FAMILY_CARD.NAME,
                        EMPLOYEE_CARD.SHORT_NAME,
                        PARTNER_CARD.NAME,
                        fact.QUANTITY,
                        fact.AMOUNT)
                .from(page)
                .leftJoin(SERVICE_CARD)
                .on(SERVICE_CARD.INSTITUTION_ID.eq(institution))
                .and(fact.KIND.in("service", "participation"))
                .and(SERVICE_CARD.CODE.eq(DSL.splitPart(fact.CODE, DSL.inline("/"), DSL.inline(2))))
                .leftJoin(ENTRY_CARD)
                .on(ENTRY_CARD.INSTITUTION_ID.eq(institution), ENTRY_CARD.ID.eq(fact.FACT_ID))
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(institution), PERSON_CARD.ID.eq(fact.PERSON_ID))
                .leftJoin(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(institution), FAMILY_CARD.ID.eq(fact.FAMILY_ID))
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution), EMPLOYEE_CARD.ID.eq(fact.EMPLOYEE_ID))
                .leftJoin(PARTNER_CARD)
                .on(PARTNER_CARD.INSTITUTION_ID.eq(institution), PARTNER_CARD.ID.eq(fact.PARTNER_ID))
                .orderBy(fact.OCCURRED_ON, fact.FACT_ID)
                .<Listed>fetch(row -> new Listed.Fact(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11(),
                        row.value12().intValue(),
                        row.value13()));
        return Slice.of(rows, Listed::key, size);
    }

    private Condition beyond(After after) {
        return DSL.row(marked.of(FACT.OCCURRED_ON), marked.of(FACT.FACT_ID)).gt(after.on(), after.id());
    }

    /** In the order of their ids, which is that of their making. */
    Slice<Listed> employees(@Nullable String after) {
        var shared = shared();
        var rows = db.with(marked.with())
                .select(id(shared), EMPLOYEE_CARD.FULL_NAME, EMPLOYEE_CARD.POSITION_NAME, day(shared))
                .from(shared)
                .join(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution(shared)), EMPLOYEE_CARD.ID.eq(id(shared)))
                .where(beyond(shared, after))
                .orderBy(id(shared))
                .limit(size + 1)
                .<Listed>fetch(row -> new Listed.Employee(row.value1(), row.value2(), row.value3(), row.value4()));
        return Slice.of(rows, Listed::key, size);
    }

    Slice<Listed> partners(@Nullable String after) {
        var shared = shared();
        var rows = db.with(marked.with())
                .select(id(shared), PARTNER_CARD.NAME, day(shared))
                .from(shared)
                .join(PARTNER_CARD)
                .on(PARTNER_CARD.INSTITUTION_ID.eq(institution(shared)), PARTNER_CARD.ID.eq(id(shared)))
                .where(beyond(shared, after))
                .orderBy(id(shared))
                .limit(size + 1)
                .<Listed>fetch(row -> new Listed.Partner(row.value1(), row.value2(), row.value3()));
        return Slice.of(rows, Listed::key, size);
    }

    Slice<Listed> events(@Nullable String after) {
        var shared = shared();
        var kind = marked.of(FACT.KIND);
        var code = marked.of(FACT.CODE);
        var first = DSL.select(kind, code)
                .from(table)
                .where(marked.of(FACT.INSTITUTION_ID).eq(institution(shared)))
                .and(marked.of(FACT.EVENT_ID).eq(id(shared)))
                .orderBy(marked.of(FACT.OCCURRED_ON), marked.of(FACT.FACT_ID))
                .limit(1);
        var told = first.asTable("told");
        var rows = db.with(marked.with())
                .select(id(shared), Spells.required(told, FACT.KIND), Spells.required(told, FACT.CODE), day(shared))
                .from(shared, DSL.lateral(told))
                .where(beyond(shared, after))
                .orderBy(id(shared))
                .limit(size + 1)
                .<Listed>fetch(row -> new Listed.Event(row.value1(), row.value2(), row.value3(), row.value4()));
        return Slice.of(rows, Listed::key, size);
    }

    private Table<?> shared() {
        return marked.sharedBy(spec).asTable("listed");
    }

    private static Field<UUID> institution(Table<?> shared) {
        return Spells.required(shared, Spells.INSTITUTION_ID);
    }

    private static Field<UUID> id(Table<?> shared) {
        return Spells.required(shared, Spells.SHARED_ID);
    }

    private static Field<java.time.LocalDate> day(Table<?> shared) {
        return Spells.required(shared, Spells.FIRST_DAY);
    }

    private static Condition beyond(Table<?> shared, @Nullable String after) {
        return after == null ? DSL.noCondition() : id(shared).gt(After.id(after));
    }
}
