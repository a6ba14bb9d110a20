package opora.casework.conference;

import static opora.people.views.Tables.STATUS_INTERVAL;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import opora.casework.AgendaSource;
import opora.people.PeopleLinks;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Steps of the family up or down the ladder of statuses since it was talked about. */
@Component
class LadderAgenda implements AgendaSource {

    private static final int ORDER = 20;

    private final DSLContext db;
    private final MessageSource messages;

    LadderAgenda(DSLContext db, MessageSource messages) {
        this.db = db;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<AgendaItem> items(User user, Collection<UUID> familyIds, LocalDate since, LocalDate today) {
        return db.select(STATUS_INTERVAL.FAMILY_ID, STATUS_INTERVAL.STATUS, STATUS_INTERVAL.STARTS_ON)
                .from(STATUS_INTERVAL)
                .where(
                        STATUS_INTERVAL.INSTITUTION_ID.eq(user.institutionId()),
                        STATUS_INTERVAL.FAMILY_ID.in(familyIds),
                        STATUS_INTERVAL.STARTS_ON.gt(since))
                .orderBy(STATUS_INTERVAL.STARTS_ON, STATUS_INTERVAL.ID)
                .fetch(row -> new AgendaItem(
                        row.value1(),
                        "casework.agenda.ladder",
                        messages.getMessage("people.status." + row.value2(), null, LocaleContextHolder.getLocale()),
                        row.value3(),
                        PeopleLinks.family(row.value1())));
    }
}
