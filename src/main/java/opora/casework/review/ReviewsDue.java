package opora.casework.review;

import static opora.casework.db.Tables.CASE_FILE;
import static opora.casework.db.Tables.REVIEW;
import static opora.casework.db.Tables.STANDING;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.casework.CareLevel;
import opora.casework.CaseworkPermissions;
import opora.casework.accompaniment.LevelNorms;
import opora.people.Families;
import opora.people.PeopleLinks;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** By when cases are to be reviewed: the day said last, or the days of the level from the day it began. */
@Repository
class ReviewsDue {

    private final DSLContext db;
    private final Families families;
    private final LevelNorms norms;

    ReviewsDue(DSLContext db, Families families, LevelNorms norms) {
        this.db = db;
        this.families = families;
        this.norms = norms;
    }

    record Line(
            UUID familyId,
            String name,
            String number,
            String level,
            LocalDate due,
            @Nullable UUID curatorId,
            @Nullable String curator) {

        String path() {
            return PeopleLinks.family(familyId) + "/casework/reviews";
        }
    }

    /** The cases under accompaniment, who waits longest first; mine: only those the user curates. */
    List<Line> all(User user, boolean mine) {
        return of(user, mine ? FAMILY_CARD.CURATOR_ID.in(user.employees()) : noCondition());
    }

    Optional<LocalDate> of(User user, UUID family) {
        return of(user, CASE_FILE.FAMILY_ID.eq(family)).stream().map(Line::due).findFirst();
    }

    List<Line> of(User user, Condition which) {
        var levels = norms.of(user.institutionId()).stream().collect(Collectors.toMap(CareLevel::code, each -> each));
        Field<LocalDate> last = latest(REVIEW.REVIEWED_ON);
        Field<LocalDate> next = latest(REVIEW.NEXT_ON);
        return db
                .select(
                        CASE_FILE.FAMILY_ID,
                        FAMILY_CARD.NAME,
                        FAMILY_CARD.NUMBER,
                        STANDING.CODE,
                        STANDING.STARTS_ON,
                        last,
                        next,
                        EMPLOYEE_CARD.ID,
                        EMPLOYEE_CARD.SHORT_NAME)
                .from(CASE_FILE)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID), FAMILY_CARD.ID.eq(CASE_FILE.FAMILY_ID))
                .leftJoin(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(FAMILY_CARD.CURATOR_ID))
                .join(STANDING)
                .on(
                        STANDING.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID),
                        STANDING.CASE_ID.eq(CASE_FILE.ID),
                        STANDING.AXIS.eq("level"),
                        STANDING.ENDS_ON.isNull(),
                        STANDING.VOIDED_AT.isNull())
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
                .fetch(row -> new Line(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        due(
                                row.value5(),
                                levels.getOrDefault(
                                        row.value4(), CareLevel.all().getFirst()),
                                row.value6(),
                                row.value7()),
                        row.value8(),
                        row.value9()))
                .stream()
                .sorted(Comparator.comparing(Line::due).thenComparing(Line::familyId))
                .toList();
    }

    /** A level that began after the last review asks for one of its own. */
    private static LocalDate due(
            LocalDate level, CareLevel norm, @Nullable LocalDate reviewed, @Nullable LocalDate next) {
        var byLevel = level.plusDays(norm.reviewDays());
        if (reviewed == null || next == null) {
            return byLevel;
        }
        return level.isAfter(reviewed) && byLevel.isBefore(next) ? byLevel : next;
    }

    private static Field<LocalDate> latest(TableField<?, LocalDate> what) {
        return field(select(what)
                .from(REVIEW)
                .where(
                        REVIEW.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID),
                        REVIEW.CASE_ID.eq(CASE_FILE.ID),
                        REVIEW.VOIDED_AT.isNull())
                .orderBy(REVIEW.REVIEWED_ON.desc())
                .limit(1));
    }
}
