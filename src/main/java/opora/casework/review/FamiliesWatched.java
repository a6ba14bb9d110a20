package opora.casework.review;

import static opora.casework.db.Tables.CASE_FILE;
import static opora.casework.db.Tables.WATCH_NOTE;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.List;
import opora.casework.CaseworkPermissions;
import opora.casework.ClosingReason;
import opora.people.Families;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Families of closed cases somebody should ask how they live: of the marks reached only the latest counts. */
@Repository
class FamiliesWatched {

    /** What nobody asked for half a year after the last mark is not asked any more. */
    private static final int LONGEST_WATCH = 18;

    private final DSLContext db;
    private final Families families;

    FamiliesWatched(DSLContext db, Families families) {
        this.db = db;
        this.families = families;
    }

    int number(User user, LocalDate today, boolean mine) {
        return watched(user, today, mine, List.of(count())).fetchSingle(0, Integer.class);
    }

    /** Whose case was closed longest ago stands first. */
    Slice<WatchedFamily> page(User user, LocalDate today, boolean mine, @Nullable String after) {
        var key = DayKey.of(after);
        var mark = reached(today);
        var rows = watched(
                        user,
                        today,
                        mine,
                        List.of(
                                CASE_FILE.FAMILY_ID,
                                FAMILY_CARD.NAME,
                                FAMILY_CARD.NUMBER,
                                mark,
                                CASE_FILE.CLOSED_ON,
                                CASE_FILE.ID))
                .and(
                        key == null
                                ? noCondition()
                                : row(CASE_FILE.CLOSED_ON, CASE_FILE.ID).gt(key.on(), key.id()))
                .orderBy(CASE_FILE.CLOSED_ON, CASE_FILE.ID)
                .limit(Slice.AND_ONE_MORE)
                .fetch(found -> new WatchedFamily(
                        found.get(CASE_FILE.FAMILY_ID),
                        found.get(FAMILY_CARD.NAME),
                        found.get(FAMILY_CARD.NUMBER),
                        found.get(mark),
                        found.get(CASE_FILE.CLOSED_ON),
                        found.get(CASE_FILE.ID)));
        return Slice.of(rows, last -> new DayKey(last.closedOn(), last.caseId()).toString());
    }

    private SelectConditionStep<Record> watched(
            User user, LocalDate today, boolean mine, List<? extends SelectField<?>> what) {
        var reasons = ClosingReason.all().stream()
                .filter(ClosingReason::watched)
                .map(ClosingReason::code)
                .toList();
        return db.select(what)
                .from(CASE_FILE)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID), FAMILY_CARD.ID.eq(CASE_FILE.FAMILY_ID))
                .where(
                        CASE_FILE.INSTITUTION_ID.eq(user.institutionId()),
                        CASE_FILE.CLOSED_ON.between(
                                today.minusMonths(LONGEST_WATCH), today.minusMonths(AfterCase.MONTHS.getFirst())),
                        CASE_FILE.CLOSING_REASON.in(reasons),
                        staysAway(),
                        noted().lt(reached(today)),
                        families.among(
                                CaseworkPermissions.VIEW,
                                user,
                                FAMILY_CARD.ID,
                                FAMILY_CARD.SECTION_ID,
                                FAMILY_CARD.CURATOR_ID),
                        mine ? FAMILY_CARD.CURATOR_ID.in(user.employees()) : noCondition());
    }

    /** A family back on service is not watched; of several cases the last one is. */
    private static Condition staysAway() {
        var later = CASE_FILE.as("later");
        return notExists(selectOne()
                .from(later)
                .where(
                        later.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID),
                        later.FAMILY_ID.eq(CASE_FILE.FAMILY_ID),
                        later.CLOSED_ON.isNull().or(later.CLOSED_ON.gt(CASE_FILE.CLOSED_ON))));
    }

    private static Field<Integer> noted() {
        return coalesce(
                field(select(max(WATCH_NOTE.MONTHS))
                        .from(WATCH_NOTE)
                        .where(
                                WATCH_NOTE.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID),
                                WATCH_NOTE.CASE_ID.eq(CASE_FILE.ID))),
                inline(0));
    }

    /** The latest mark whose day has come. */
    private static Field<Integer> reached(LocalDate today) {
        var marks = AfterCase.MONTHS;
        return when(CASE_FILE.CLOSED_ON.le(today.minusMonths(marks.get(2))), inline(marks.get(2)))
                .when(CASE_FILE.CLOSED_ON.le(today.minusMonths(marks.get(1))), inline(marks.get(1)))
                .otherwise(inline(marks.getFirst()));
    }
}
