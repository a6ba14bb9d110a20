package opora.outreach;

import static opora.outreach.db.Tables.MEETING;
import static opora.outreach.db.Tables.TRIP;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import opora.audit.Subjects;
import opora.platform.access.User;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names the trips and meetings of the journal. */
@Component
class SubjectsOfOutreach implements Subjects {

    private final DSLContext db;
    private final OutreachReach reach;
    private final MessageSource messages;

    SubjectsOfOutreach(DSLContext db, OutreachReach reach, MessageSource messages) {
        this.db = db;
        this.reach = reach;
        this.messages = messages;
    }

    @Override
    public Map<UUID, Subject> find(Collection<UUID> ids, User reader) {
        var found = new HashMap<UUID, Subject>();
        var institution = reader.institutionId();
        db.select(TRIP.ID, TRIP.NUMBER, TRIP.ON_DAY)
                .from(TRIP)
                .where(
                        TRIP.INSTITUTION_ID.eq(institution),
                        TRIP.ID.in(ids),
                        reach.trips(OutreachPermissions.VIEW, reader))
                .forEach(row -> found.put(
                        row.value1(),
                        new Subject(
                                text("outreach.trip.title", row.value2(), RussianDate.format(row.value3())),
                                OutreachLinks.trip(row.value1()))));
        db.select(MEETING.ID, MEETING.NUMBER, MEETING.ON_DAY)
                .from(MEETING)
                .where(
                        MEETING.INSTITUTION_ID.eq(institution),
                        MEETING.ID.in(ids),
                        reach.meetings(OutreachPermissions.VIEW, reader))
                .forEach(row -> found.put(
                        row.value1(),
                        new Subject(
                                text("outreach.meeting.title", row.value2(), RussianDate.format(row.value3())),
                                OutreachLinks.meeting(row.value1()))));
        return found;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
