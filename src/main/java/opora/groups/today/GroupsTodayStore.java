package opora.groups.today;

import static opora.groups.db.Tables.SESSION;
import static opora.groups.db.Tables.SESSION_HELPER;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import opora.groups.GroupsLinks;
import opora.groups.GroupsPermissions;
import opora.groups.SessionStatus;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.RecordColumns;
import opora.platform.access.User;
import opora.platform.shell.CalendarSource.Entry;
import opora.platform.shell.CalendarSource.Whose;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class GroupsTodayStore {

    /** What is older than that nobody will remember; it stays in the journal. */
    private static final int DAYS_BACK = 30;

    private final DSLContext db;
    private final Policy policy;

    GroupsTodayStore(DSLContext db, Policy policy) {
        this.db = db;
        this.policy = policy;
    }

    record Due(
            UUID id, String title, LocalDate on, @Nullable LocalTime startsAt, boolean planned) {}

    /** Meetings of today and those of the last weeks that still want to be filled in; one's own, or all for who sees everything. */
    List<Due> of(User user, LocalDate today, int atMost) {
        var planned = SESSION.STATUS.eq(SessionStatus.PLANNED.code());
        var unmarked = SESSION.STATUS
                .eq(SessionStatus.HELD.code())
                .and(SESSION.MARKED_AT.isNull())
                .and(SESSION.CHILDREN.plus(SESSION.ADULTS).eq(0));
        return db.select(SESSION.ID, SESSION.TITLE, SESSION.HELD_ON, SESSION.STARTS_AT, SESSION.STATUS)
                .from(SESSION)
                .where(
                        SESSION.INSTITUTION_ID.eq(user.institutionId()),
                        SESSION.HELD_ON.between(today.minusDays(DAYS_BACK), today),
                        SESSION.VOIDED_AT.isNull(),
                        planned.or(unmarked),
                        own(user))
                .orderBy(SESSION.HELD_ON.desc(), SESSION.STARTS_AT, SESSION.ID)
                .limit(atMost)
                .fetch(row -> new Due(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5().equals(SessionStatus.PLANNED.code())));
    }

    /** What was held or is planned; cancelled meetings take nobody's time. */
    List<Entry> between(User user, Whose whose, LocalDate from, LocalDate to) {
        return db.select(
                        SESSION.ID,
                        SESSION.TITLE,
                        SESSION.HELD_ON,
                        SESSION.STARTS_AT,
                        SESSION.STATUS,
                        EMPLOYEE_CARD.ID,
                        EMPLOYEE_CARD.SHORT_NAME)
                .from(SESSION)
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(SESSION.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(SESSION.LEADER_ID))
                .where(
                        SESSION.INSTITUTION_ID.eq(user.institutionId()),
                        SESSION.HELD_ON.between(from, to),
                        SESSION.VOIDED_AT.isNull(),
                        SESSION.STATUS.in(SessionStatus.PLANNED.code(), SessionStatus.HELD.code()),
                        whose == Whose.MINE ? led(user) : own(user))
                .orderBy(SESSION.HELD_ON, SESSION.STARTS_AT, SESSION.ID)
                .fetch(row -> new Entry(
                        "groups.calendar.session",
                        row.value3(),
                        row.value4(),
                        row.value2(),
                        GroupsLinks.event(row.value1()),
                        1,
                        row.value5().equals(SessionStatus.PLANNED.code()),
                        row.value6(),
                        row.value7()));
    }

    private Condition own(User user) {
        return policy.filter(user, GroupsPermissions.EDIT, FieldClass.PERSONAL, RecordColumns.naming(led(user)));
    }

    private static Condition led(User user) {
        if (user.employees().isEmpty()) {
            return falseCondition();
        }
        return SESSION.LEADER_ID
                .in(user.employees())
                .or(exists(selectOne()
                        .from(SESSION_HELPER)
                        .where(
                                SESSION_HELPER.INSTITUTION_ID.eq(SESSION.INSTITUTION_ID),
                                SESSION_HELPER.SESSION_ID.eq(SESSION.ID),
                                SESSION_HELPER.EMPLOYEE_ID.in(user.employees()))));
    }
}
