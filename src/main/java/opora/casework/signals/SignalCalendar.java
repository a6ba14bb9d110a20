package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.trueCondition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.User;
import opora.platform.shell.CalendarSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The terms of open signals: going there, and deciding. */
@Component
class SignalCalendar implements CalendarSource {

    private static final Condition OPEN = SIGNAL.STATE.in(SignalState.RECEIVED.code(), SignalState.CHECKING.code());

    private final DSLContext db;
    private final SignalReach reach;
    private final Policy policy;

    SignalCalendar(DSLContext db, SignalReach reach, Policy policy) {
        this.db = db;
        this.reach = reach;
        this.policy = policy;
    }

    @Override
    public List<Entry> entries(User user, Whose whose, LocalDate from, LocalDate to) {
        if (!policy.allows(user, SignalPermissions.VIEW, FieldClass.SENSITIVE)) {
            return List.of();
        }
        var entries = new ArrayList<Entry>(
                of(user, whose, "casework.calendar.check", SIGNAL.CHECK_BY, SIGNAL.CHECKED_ON.isNull(), from, to));
        entries.addAll(of(user, whose, "casework.calendar.decision", SIGNAL.DECIDE_BY, trueCondition(), from, to));
        return entries;
    }

    private List<Entry> of(
            User user, Whose whose, String kind, Field<LocalDate> term, Condition runs, LocalDate from, LocalDate to) {
        return db.select(SIGNAL.ID, SIGNAL.NUMBER, SIGNAL.YEAR, term, EMPLOYEE_CARD.ID, EMPLOYEE_CARD.SHORT_NAME)
                .from(SIGNAL)
                .leftJoin(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(SIGNAL.INSTITUTION_ID), FAMILY_CARD.ID.eq(SIGNAL.FAMILY_ID))
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(SIGNAL.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(SIGNAL.CHECKER_ID))
                .where(
                        SIGNAL.INSTITUTION_ID.eq(user.institutionId()),
                        OPEN,
                        runs,
                        term.between(from, to),
                        reach.among(user, SignalPermissions.VIEW),
                        whose == Whose.MINE ? mine(user) : trueCondition())
                .orderBy(term, SIGNAL.ID)
                .fetch(row -> new Entry(
                        kind,
                        row.value4(),
                        null,
                        "№ " + row.value2() + "/" + row.value3(),
                        SignalLinks.signal(row.value1()),
                        1,
                        true,
                        row.value5(),
                        row.value6()));
    }

    /** Who checks it; until somebody does, who wrote it down. */
    private static Condition mine(User user) {
        var employees = user.employees();
        return employees.isEmpty()
                ? falseCondition()
                : SIGNAL.CHECKER_ID.in(employees).or(SIGNAL.CHECKER_ID.isNull().and(SIGNAL.RECEIVER_ID.in(employees)));
    }
}
