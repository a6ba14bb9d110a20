package opora.casework.conference;

import static opora.casework.db.Tables.CONFERENCE;

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

/** Names the conferences of the journal. */
@Component
class SubjectsOfConferences implements Subjects {

    private final DSLContext db;
    private final ConferenceReach reach;
    private final MessageSource messages;

    SubjectsOfConferences(DSLContext db, ConferenceReach reach, MessageSource messages) {
        this.db = db;
        this.reach = reach;
        this.messages = messages;
    }

    @Override
    public Map<UUID, Subject> find(Collection<UUID> ids, User reader) {
        var found = new HashMap<UUID, Subject>();
        db.select(CONFERENCE.ID, CONFERENCE.KIND, CONFERENCE.PLANNED_ON)
                .from(CONFERENCE)
                .where(CONFERENCE.INSTITUTION_ID.eq(reader.institutionId()), CONFERENCE.ID.in(ids), reach.seen(reader))
                .forEach(row -> found.put(
                        row.value1(),
                        new Subject(
                                messages.getMessage(
                                                ConferenceKind.of(row.value2()).titleKey(),
                                                null,
                                                LocaleContextHolder.getLocale())
                                        + " " + RussianDate.format(row.value3()),
                                ConferenceLinks.conference(row.value1()))));
        return found;
    }
}
