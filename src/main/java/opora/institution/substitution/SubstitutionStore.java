package opora.institution.substitution;

import static opora.institution.db.Tables.SUBSTITUTION;
import static opora.institution.views.Tables.EMPLOYEE_CARD;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import opora.platform.web.Choice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SubstitutionStore {

    private final DSLContext db;

    SubstitutionStore(DSLContext db) {
        this.db = db;
    }

    /** The latest first: what is coming, what runs, what is over. */
    Slice<SubstitutionLine> all(UUID institution, @Nullable String after) {
        return Slice.of(
                read(institution, before(DayKey.of(after)), Slice.SIZE + 1),
                line -> new DayKey(line.startsOn(), line.id()).toString());
    }

    /** Those an employee has to know today: for whom they work, or who works for them. */
    List<SubstitutionLine> of(UUID institution, UUID employee, LocalDate day) {
        var concerned = SUBSTITUTION
                .ABSENT_EMPLOYEE_ID
                .eq(employee)
                .or(SUBSTITUTION.SUBSTITUTE_EMPLOYEE_ID.eq(employee))
                .and(SUBSTITUTION.STARTS_ON.le(day))
                .and(SUBSTITUTION.ENDS_ON.ge(day));
        return read(institution, concerned, Slice.SIZE);
    }

    List<Choice> employees(UUID institution, LocalDate today) {
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.FULL_NAME, EMPLOYEE_CARD.POSITION_NAME)
                .from(EMPLOYEE_CARD)
                .where(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(institution),
                        EMPLOYEE_CARD.LEFT_ON.isNull().or(EMPLOYEE_CARD.LEFT_ON.ge(today)))
                .orderBy(EMPLOYEE_CARD.NAME_KEY)
                .fetch(row -> Choice.of(row.value1(), row.value2() + ", " + row.value3()));
    }

    private List<SubstitutionLine> read(UUID institution, Condition which, int limit) {
        var absent = EMPLOYEE_CARD.as("absent");
        var substitute = EMPLOYEE_CARD.as("substitute");
        return db.select(
                        SUBSTITUTION.ID,
                        absent.SHORT_NAME,
                        substitute.SHORT_NAME,
                        SUBSTITUTION.ORDER_NUMBER,
                        SUBSTITUTION.ORDER_DATE,
                        SUBSTITUTION.STARTS_ON,
                        SUBSTITUTION.ENDS_ON)
                .from(SUBSTITUTION)
                .join(absent)
                .on(
                        absent.INSTITUTION_ID.eq(SUBSTITUTION.INSTITUTION_ID),
                        absent.ID.eq(SUBSTITUTION.ABSENT_EMPLOYEE_ID))
                .join(substitute)
                .on(
                        substitute.INSTITUTION_ID.eq(SUBSTITUTION.INSTITUTION_ID),
                        substitute.ID.eq(SUBSTITUTION.SUBSTITUTE_EMPLOYEE_ID))
                .where(SUBSTITUTION.INSTITUTION_ID.eq(institution), which)
                .orderBy(SUBSTITUTION.STARTS_ON.desc(), SUBSTITUTION.ID.desc())
                .limit(limit)
                .fetch(row -> new SubstitutionLine(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    private static Condition before(@Nullable DayKey key) {
        return key == null
                ? DSL.noCondition()
                : DSL.row(SUBSTITUTION.STARTS_ON, SUBSTITUTION.ID).lt(key.on(), key.id());
    }
}
