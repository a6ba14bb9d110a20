package opora.groups.today;

import static opora.groups.db.Tables.SESSION;
import static opora.groups.db.Tables.SESSION_HELPER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import opora.groups.SessionStatus;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class GroupsTodayStore {

    /** What is older than that nobody will remember; it stays in the journal. */
    private static final int DAYS_BACK = 30;

    private final DSLContext db;

    GroupsTodayStore(DSLContext db) {
        this.db = db;
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

    private static Condition own(User user) {
        if (user.seesWholeInstitution()) {
            return noCondition();
        }
        var employee = user.employeeId();
        if (employee == null) {
            return falseCondition();
        }
        return SESSION.LEADER_ID
                .eq(employee)
                .or(exists(selectOne()
                        .from(SESSION_HELPER)
                        .where(
                                SESSION_HELPER.INSTITUTION_ID.eq(SESSION.INSTITUTION_ID),
                                SESSION_HELPER.SESSION_ID.eq(SESSION.ID),
                                SESSION_HELPER.EMPLOYEE_ID.eq(employee))));
    }
}
