package opora.outreach.today;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.outreach.db.Tables.MEETING;
import static opora.outreach.db.Tables.TRIP;
import static org.jooq.impl.DSL.falseCondition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import opora.outreach.OutreachLinks;
import opora.outreach.OutreachPermissions;
import opora.outreach.OutreachReach;
import opora.outreach.OutreachStatus;
import opora.platform.access.Permissions;
import opora.platform.access.User;
import opora.platform.shell.CalendarSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Trips and meetings with other agencies. */
@Component
class OutreachCalendar implements CalendarSource {

    private final DSLContext db;
    private final OutreachReach reach;
    private final Permissions permissions;

    OutreachCalendar(DSLContext db, OutreachReach reach, Permissions permissions) {
        this.db = db;
        this.reach = reach;
        this.permissions = permissions;
    }

    @Override
    public List<Entry> entries(User user, Whose whose, LocalDate from, LocalDate to) {
        if (!permissions.allows(user, OutreachPermissions.VIEW)) {
            return List.of();
        }
        var entries = new ArrayList<>(trips(user, whose, from, to));
        entries.addAll(meetings(user, whose, from, to));
        return entries;
    }

    private List<Entry> trips(User user, Whose whose, LocalDate from, LocalDate to) {
        return db.select(TRIP.ID, TRIP.NUMBER, TRIP.ON_DAY, TRIP.STATUS, EMPLOYEE_CARD.ID, EMPLOYEE_CARD.SHORT_NAME)
                .from(TRIP)
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(TRIP.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(TRIP.LEADER_ID))
                .where(
                        TRIP.INSTITUTION_ID.eq(user.institutionId()),
                        TRIP.ON_DAY.between(from, to),
                        TRIP.STATUS.ne(OutreachStatus.CANCELLED.code()),
                        whose == Whose.MINE ? OutreachReach.inCrew(user) : reach.trips(OutreachPermissions.VIEW, user))
                .orderBy(TRIP.ON_DAY, TRIP.ID)
                .fetch(row -> new Entry(
                        "outreach.calendar.trip",
                        row.value3(),
                        null,
                        "№ " + row.value2(),
                        OutreachLinks.trip(row.value1()),
                        1,
                        row.value4().equals(OutreachStatus.PLANNED.code()),
                        row.value5(),
                        row.value6()));
    }

    private List<Entry> meetings(User user, Whose whose, LocalDate from, LocalDate to) {
        return db.select(
                        MEETING.ID,
                        MEETING.NUMBER,
                        MEETING.ON_DAY,
                        MEETING.STATUS,
                        EMPLOYEE_CARD.ID,
                        EMPLOYEE_CARD.SHORT_NAME)
                .from(MEETING)
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(MEETING.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(MEETING.LEADER_ID))
                .where(
                        MEETING.INSTITUTION_ID.eq(user.institutionId()),
                        MEETING.ON_DAY.between(from, to),
                        MEETING.STATUS.ne(OutreachStatus.CANCELLED.code()),
                        whose == Whose.MINE ? led(user) : reach.meetings(OutreachPermissions.VIEW, user))
                .orderBy(MEETING.ON_DAY, MEETING.ID)
                .fetch(row -> new Entry(
                        "outreach.calendar.meeting",
                        row.value3(),
                        null,
                        "№ " + row.value2(),
                        OutreachLinks.meeting(row.value1()),
                        1,
                        row.value4().equals(OutreachStatus.PLANNED.code()),
                        row.value5(),
                        row.value6()));
    }

    private static Condition led(User user) {
        return user.employees().isEmpty() ? falseCondition() : MEETING.LEADER_ID.in(user.employees());
    }
}
