package opora.casework.accompaniment;

import static opora.casework.db.Tables.CASE_FILE;
import static opora.casework.db.Tables.CONTACT;
import static opora.casework.db.Tables.LEVEL_NORM;
import static opora.casework.db.Tables.MONITORING;
import static opora.casework.db.Tables.STANDING;
import static opora.casework.db.Tables.SURVEY;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.services.views.Tables.FACT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.casework.CareLevel;
import opora.casework.CaseworkPermissions;
import opora.people.Families;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record10;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * When the families under accompaniment are to be met next: so many days after the last service, aid, monitoring, survey or talk as
 * their level says, counted from the day of the level at the earliest. Made from facts; nothing of it is kept.
 */
@Repository
class ContactsDue {

    private static final String LINES = "lines";
    private static final Field<LocalDate> LAST = field("last_on", LocalDate.class);
    private static final Field<LocalDate> DUE = field("due_on", LocalDate.class);
    private static final Field<UUID> FAMILY = field("family", UUID.class);
    private static final Field<UUID> CURATOR = field("curator_id", UUID.class);
    private static final Field<String> LEVEL = field("level", String.class);
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private final DSLContext db;
    private final Families families;

    ContactsDue(DSLContext db, Families families) {
        this.db = db;
        this.families = families;
    }

    record Counts(int overdue, int today, int withoutLevel) {}

    /** @param mine only those whom the user curates */
    Counts counts(User user, LocalDate today, boolean mine) {
        var lines = lines(user, noCondition());
        return db.select(
                        count().filterWhere(DUE.lt(today)),
                        count().filterWhere(DUE.eq(today)),
                        count().filterWhere(LEVEL.isNull()))
                .from(lines)
                .where(curated(user, mine))
                .fetchSingle(found -> new Counts(found.value1(), found.value2(), found.value3()));
    }

    /** Who waited longest stands first; who has no level before all. */
    Slice<ContactLine> page(User user, ContactFilter filter, LocalDate today, @Nullable String after) {
        var key = DayKey.of(after);
        var due = coalesce(DUE, inline(FIRST));
        var rows = db.selectFrom(lines(user, noCondition()))
                .where(filter.condition(LEVEL, DUE, today), curated(user, filter.isMine()))
                .and(key == null ? noCondition() : row(due, FAMILY).gt(key.on(), key.id()))
                .orderBy(due, FAMILY)
                .limit(Slice.AND_ONE_MORE)
                .fetch(ContactLine::of);
        return Slice.of(rows, last -> new DayKey(last.due() == null ? FIRST : last.due(), last.familyId()).toString());
    }

    /** Those of these families in reach. */
    List<ContactLine> of(User user, Condition which) {
        return db.selectFrom(lines(user, which)).orderBy(DUE, FAMILY).fetch(ContactLine::of);
    }

    private static Condition curated(User user, boolean mine) {
        return mine ? CURATOR.in(user.employees()) : noCondition();
    }

    private Table<Record10<UUID, String, String, String, String, UUID, UUID, String, LocalDate, LocalDate>> lines(
            User user, Condition which) {
        Field<LocalDate> last = lastContact();
        Field<LocalDate> due = field(
                "greatest({0}, {1}) + {2}",
                LocalDate.class,
                last,
                STANDING.STARTS_ON,
                LevelNorms.days(STANDING.CODE, LEVEL_NORM.CONTACT_DAYS, CareLevel::contactDays));
        return select(
                        CASE_FILE.FAMILY_ID.as(FAMILY),
                        FAMILY_CARD.NAME.as("name"),
                        FAMILY_CARD.NUMBER.as("number"),
                        SECTION_CARD.NAME.as("section"),
                        EMPLOYEE_CARD.SHORT_NAME.as("curator"),
                        FAMILY_CARD.CURATOR_ID.as(CURATOR),
                        FAMILY_CARD.SETTLEMENT_ID.as("settlement_id"),
                        STANDING.CODE.as(LEVEL),
                        last.as(LAST),
                        due.as(DUE))
                .from(CASE_FILE)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID), FAMILY_CARD.ID.eq(CASE_FILE.FAMILY_ID))
                .leftJoin(SECTION_CARD)
                .on(
                        SECTION_CARD.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID),
                        SECTION_CARD.ID.eq(FAMILY_CARD.SECTION_ID))
                .leftJoin(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(FAMILY_CARD.CURATOR_ID))
                .leftJoin(STANDING)
                .on(
                        STANDING.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID),
                        STANDING.CASE_ID.eq(CASE_FILE.ID),
                        STANDING.AXIS.eq(StandingAxis.LEVEL.code()),
                        STANDING.ENDS_ON.isNull(),
                        STANDING.VOIDED_AT.isNull())
                .leftJoin(LEVEL_NORM)
                .on(LEVEL_NORM.INSTITUTION_ID.eq(STANDING.INSTITUTION_ID), LEVEL_NORM.LEVEL.eq(STANDING.CODE))
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

    /** Of what is not there the greatest of the others counts. */
    static Field<LocalDate> lastContact() {
        return greatest(
                field(select(max(FACT.OCCURRED_ON))
                        .from(FACT)
                        .where(
                                FACT.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID),
                                FACT.FAMILY_ID.eq(CASE_FILE.FAMILY_ID),
                                FACT.KIND.in("service", "aid"))),
                field(select(max(MONITORING.OBSERVED_ON))
                        .from(MONITORING)
                        .where(
                                MONITORING.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID),
                                MONITORING.FAMILY_ID.eq(CASE_FILE.FAMILY_ID),
                                MONITORING.VOIDED_AT.isNull())),
                field(select(max(CONTACT.CONTACTED_ON))
                        .from(CONTACT)
                        .where(
                                CONTACT.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID),
                                CONTACT.FAMILY_ID.eq(CASE_FILE.FAMILY_ID),
                                CONTACT.REACHED.isTrue(),
                                CONTACT.VOIDED_AT.isNull())),
                field(select(max(SURVEY.SURVEYED_ON))
                        .from(SURVEY)
                        .where(
                                SURVEY.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID),
                                SURVEY.FAMILY_ID.eq(CASE_FILE.FAMILY_ID),
                                SURVEY.OUTCOME.eq("surveyed"),
                                SURVEY.VOIDED_AT.isNull())));
    }
}
