package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;
import static opora.people.views.Tables.FAMILY_CARD;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import opora.audit.Subjects;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names the signals of the journal. */
@Component
class SubjectsOfSignals implements Subjects {

    private final DSLContext db;
    private final SignalReach reach;
    private final MessageSource messages;

    SubjectsOfSignals(DSLContext db, SignalReach reach, MessageSource messages) {
        this.db = db;
        this.reach = reach;
        this.messages = messages;
    }

    @Override
    public Map<UUID, Subject> find(Collection<UUID> ids, User reader) {
        var found = new HashMap<UUID, Subject>();
        db.select(SIGNAL.ID, SIGNAL.NUMBER, SIGNAL.YEAR)
                .from(SIGNAL)
                .leftJoin(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(SIGNAL.INSTITUTION_ID), FAMILY_CARD.ID.eq(SIGNAL.FAMILY_ID))
                .where(
                        SIGNAL.INSTITUTION_ID.eq(reader.institutionId()),
                        SIGNAL.ID.in(ids),
                        reach.among(reader, SignalPermissions.VIEW))
                .forEach(row -> found.put(
                        row.value1(),
                        new Subject(
                                messages.getMessage(
                                        "casework.signal.title",
                                        new Object[] {row.value2() + "/" + row.value3()},
                                        LocaleContextHolder.getLocale()),
                                SignalLinks.signal(row.value1()))));
        return found;
    }
}
