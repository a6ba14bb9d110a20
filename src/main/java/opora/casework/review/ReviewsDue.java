package opora.casework.review;

import static opora.casework.db.Tables.CASE_FILE;
import static opora.casework.db.Tables.LEVEL_NORM;
import static opora.casework.db.Tables.REVIEW;
import static opora.casework.db.Tables.STANDING;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.casework.CareLevel;
import opora.casework.CaseworkPermissions;
import opora.casework.accompaniment.LevelNorms;
import opora.people.Families;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** By when cases are to be reviewed: the day said last, or the days of the level from the day it began. Made from facts; nothing of it is kept. */
@Repository
class ReviewsDue {

    private static final String LINES = "lines";
    private static final Field<UUID> FAMILY = field("family", UUID.class);
    private static final Field<LocalDate> DUE = field("due_on", LocalDate.class);
    private static final Field<String> LEVEL = field("level", String.class);
    private static final Field<UUID> CURATOR = field("curator_id", UUID.class);
    private static final Field<LocalDate> LAST = field(name("latest", "reviewed_on"), LocalDate.class);
    private static final Field<LocalDate> NEXT = field(name("latest", "next_on"), LocalDate.class);

    private final DSLContext db;
    private final Families families;

    ReviewsDue(DSLContext db, Families families) {
        this.db = db;
        this.families = families;
    }

    record Counts(int overdue, int month, int all) {}

    /** How many of those the user curates, or of all in reach, are late, are due in this month, are to come at all. */
    Counts counts(User user, LocalDate today, boolean mine) {
        return db.select(
                        count().filterWhere(DUE.lt(today)),
                        count().filterWhere(ReviewFilter.inMonth(DUE, today)),
                        count())
                .from(lines(user, noCondition()))
                .where(curated(user, mine))
                .fetchSingle(found -> new Counts(found.value1(), found.value2(), found.value3()));
    }

    /** Who waits longest stands first. */
    Slice<ReviewLine> page(User user, ReviewFilter filter, LocalDate today, @Nullable String after) {
        var key = DayKey.of(after);
        var rows = db.selectFrom(lines(user, noCondition()))
                .where(filter.condition(LEVEL, DUE, CURATOR, today), curated(user, filter.isMine()))
                .and(key == null ? noCondition() : row(DUE, FAMILY).gt(key.on(), key.id()))
                .orderBy(DUE, FAMILY)
                .limit(Slice.AND_ONE_MORE)
                .fetch(ReviewLine::of);
        return Slice.of(rows, last -> new DayKey(last.due(), last.familyId()).toString());
    }

    /** The cases to be reviewed on these days. */
    List<ReviewLine> between(User user, boolean mine, LocalDate from, LocalDate to) {
        return db.selectFrom(lines(user, noCondition()))
                .where(DUE.between(from, to), curated(user, mine))
                .orderBy(DUE, FAMILY)
                .fetch(ReviewLine::of);
    }

    Optional<LocalDate> of(User user, UUID family) {
        return of(user, CASE_FILE.FAMILY_ID.eq(family)).stream()
                .map(ReviewLine::due)
                .findFirst();
    }

    List<ReviewLine> of(User user, Condition which) {
        return db.selectFrom(lines(user, which)).orderBy(DUE, FAMILY).fetch(ReviewLine::of);
    }

    private static Condition curated(User user, boolean mine) {
        return mine ? CURATOR.in(user.employees()) : noCondition();
    }

    private Table<? extends Record> lines(User user, Condition which) {
        return select(
                        CASE_FILE.FAMILY_ID.as(FAMILY),
                        FAMILY_CARD.NAME.as("name"),
                        FAMILY_CARD.NUMBER.as("number"),
                        STANDING.CODE.as(LEVEL),
                        due().as(DUE),
                        LAST.as("last_on"),
                        FAMILY_CARD.CURATOR_ID.as(CURATOR),
                        EMPLOYEE_CARD.SHORT_NAME.as("curator"),
                        SETTLEMENT_CARD.SETTLEMENT_NAME.as("settlement"),
                        SETTLEMENT_CARD.REMOTE.as("remote"))
                .from(CASE_FILE)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID), FAMILY_CARD.ID.eq(CASE_FILE.FAMILY_ID))
                .leftJoin(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(FAMILY_CARD.CURATOR_ID))
                .leftJoin(SETTLEMENT_CARD)
                .on(SETTLEMENT_CARD.ID.eq(FAMILY_CARD.SETTLEMENT_ID))
                .join(STANDING)
                .on(
                        STANDING.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID),
                        STANDING.CASE_ID.eq(CASE_FILE.ID),
                        STANDING.AXIS.eq("level"),
                        STANDING.ENDS_ON.isNull(),
                        STANDING.VOIDED_AT.isNull())
                .leftJoin(LEVEL_NORM)
                .on(LEVEL_NORM.INSTITUTION_ID.eq(STANDING.INSTITUTION_ID), LEVEL_NORM.LEVEL.eq(STANDING.CODE))
                .leftJoin(latest())
                .on(trueCondition())
                .where(
                        CASE_FILE.INSTITUTION_ID.eq(user.institutionId()),
                        CASE_FILE.CLOSED_ON.isNull(),
                        families.among(
                                CaseworkPermissions.VIEW,
                                user,
                                FAMILY_CARD.ID,
                                FAMILY_CARD.SECTION_ID,
                                FAMILY_CARD.CURATOR_ID),
                        which)
                .asTable(LINES);
    }

    /** A level that began after the last review asks for one of its own. */
    private static Field<LocalDate> due() {
        Field<LocalDate> byLevel = field(
                "{0} + {1}",
                LocalDate.class,
                STANDING.STARTS_ON,
                LevelNorms.days(STANDING.CODE, LEVEL_NORM.REVIEW_DAYS, CareLevel::reviewDays));
        return when(LAST.isNull(), byLevel)
                .when(STANDING.STARTS_ON.gt(LAST).and(byLevel.lt(NEXT)), byLevel)
                .otherwise(NEXT);
    }

    private static Table<? extends Record> latest() {
        return lateral(select(REVIEW.REVIEWED_ON, REVIEW.NEXT_ON)
                .from(REVIEW)
                .where(
                        REVIEW.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID),
                        REVIEW.CASE_ID.eq(CASE_FILE.ID),
                        REVIEW.VOIDED_AT.isNull())
                .orderBy(REVIEW.REVIEWED_ON.desc())
                .limit(1)
                .asTable("latest"));
    }
}
