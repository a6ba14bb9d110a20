package opora.learning.registers;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.learning.views.Tables.ENTRY_CARD;
import static opora.learning.views.Tables.INVOLVEMENT_CARD;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.extract;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.learning.Register;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the registers through the one view that shows a line for every entry. */
@Repository
class RegisterLines {

    private final DSLContext db;

    RegisterLines(DSLContext db) {
        this.db = db;
    }

    /** @param employees how many different employees stand behind the entries */
    record Total(String kind, int entries, int employees) {}

    record OfYear(String register, int year, int entries) {}

    Slice<EntryLine> page(UUID institution, Register register, LearningFilter filter, @Nullable DayKey after) {
        var rows = db.select(
                        ENTRY_CARD.ID,
                        ENTRY_CARD.KIND,
                        ENTRY_CARD.STATUS,
                        ENTRY_CARD.HAPPENED_ON,
                        ENTRY_CARD.TITLE,
                        ENTRY_CARD.EMPLOYEE_ID,
                        EMPLOYEE_CARD.SHORT_NAME,
                        ENTRY_CARD.OUTSIDE,
                        ENTRY_CARD.PEOPLE,
                        ENTRY_CARD.VOIDED)
                .from(ENTRY_CARD)
                .leftJoin(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(ENTRY_CARD.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(ENTRY_CARD.EMPLOYEE_ID))
                .where(conditions(institution, register, filter))
                .and(
                        after == null
                                ? noCondition()
                                : row(ENTRY_CARD.HAPPENED_ON, ENTRY_CARD.ID).lt(after.on(), after.id()))
                .orderBy(ENTRY_CARD.HAPPENED_ON.desc(), ENTRY_CARD.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(mapping(EntryLine::new));
        return Slice.of(rows, last -> new DayKey(last.on(), last.id()).toString());
    }

    /** What counts of the chosen entries: held and not voided. */
    List<Total> totals(UUID institution, Register register, LearningFilter filter) {
        var taught = INVOLVEMENT_CARD.PART.in("participant", "trainee", "addressee");
        return db.select(ENTRY_CARD.KIND, countDistinct(ENTRY_CARD.ID), countDistinct(INVOLVEMENT_CARD.EMPLOYEE_ID))
                .from(ENTRY_CARD)
                .leftJoin(INVOLVEMENT_CARD)
                .on(
                        INVOLVEMENT_CARD.INSTITUTION_ID.eq(ENTRY_CARD.INSTITUTION_ID),
                        INVOLVEMENT_CARD.REGISTER.eq(register.code()),
                        INVOLVEMENT_CARD.ENTRY_ID.eq(ENTRY_CARD.ID),
                        taught)
                .where(conditions(institution, register, filter))
                .and(ENTRY_CARD.STATUS.eq("held"))
                .andNot(ENTRY_CARD.VOIDED)
                .groupBy(ENTRY_CARD.KIND)
                .fetch(mapping(Total::new));
    }

    /** How much counts of each register in two years. */
    List<OfYear> ofYears(UUID institution, int first, int last) {
        var year = extract(ENTRY_CARD.HAPPENED_ON, DatePart.YEAR);
        return db.select(ENTRY_CARD.REGISTER, year, count())
                .from(ENTRY_CARD)
                .where(
                        ENTRY_CARD.INSTITUTION_ID.eq(institution),
                        ENTRY_CARD.HAPPENED_ON.between(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)),
                        ENTRY_CARD.STATUS.eq("held"))
                .andNot(ENTRY_CARD.VOIDED)
                .groupBy(ENTRY_CARD.REGISTER, year)
                .fetch(mapping(OfYear::new));
    }

    private static List<Condition> conditions(UUID institution, Register register, LearningFilter filter) {
        var conditions = new ArrayList<Condition>();
        conditions.add(ENTRY_CARD.INSTITUTION_ID.eq(institution));
        conditions.add(ENTRY_CARD.REGISTER.eq(register.code()));
        if (filter.from() != null) {
            conditions.add(ENTRY_CARD.HAPPENED_ON.ge(filter.from()));
        }
        if (filter.to() != null) {
            conditions.add(ENTRY_CARD.HAPPENED_ON.le(filter.to()));
        }
        if (filter.kind() != null && !filter.kind().isEmpty()) {
            conditions.add(ENTRY_CARD.KIND.eq(filter.kind()));
        }
        if (filter.status() != null && !filter.status().isEmpty()) {
            conditions.add(ENTRY_CARD.STATUS.eq(filter.status()));
        }
        if (filter.isOnlyVoided()) {
            conditions.add(ENTRY_CARD.VOIDED.isTrue());
        }
        return conditions;
    }
}
