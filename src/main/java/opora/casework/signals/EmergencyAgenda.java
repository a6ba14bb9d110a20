package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;
import static opora.people.views.Tables.FAMILY_CARD;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import opora.casework.AgendaSource;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Emergencies nobody has decided yet come first. */
@Component
class EmergencyAgenda implements AgendaSource {

    private static final int ORDER = 5;

    private final DSLContext db;
    private final SignalReach reach;
    private final MessageSource messages;

    EmergencyAgenda(DSLContext db, SignalReach reach, MessageSource messages) {
        this.db = db;
        this.reach = reach;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<AgendaItem> items(User user, Collection<UUID> familyIds, LocalDate since, LocalDate today) {
        return db.select(SIGNAL.ID, SIGNAL.FAMILY_ID, SIGNAL.NUMBER, SIGNAL.YEAR, SIGNAL.RECEIVED_ON)
                .from(SIGNAL)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(SIGNAL.INSTITUTION_ID), FAMILY_CARD.ID.eq(SIGNAL.FAMILY_ID))
                .where(
                        SIGNAL.INSTITUTION_ID.eq(user.institutionId()),
                        SIGNAL.FAMILY_ID.in(familyIds),
                        SIGNAL.URGENCY.eq(SignalUrgency.EMERGENCY.code()),
                        SIGNAL.STATE.in(SignalState.RECEIVED.code(), SignalState.CHECKING.code()),
                        reach.among(user, SignalPermissions.VIEW))
                .orderBy(SIGNAL.RECEIVED_ON, SIGNAL.ID)
                .fetch(row -> new AgendaItem(
                        row.value2(),
                        "casework.agenda.emergency",
                        messages.getMessage(
                                "casework.signal.title",
                                new Object[] {row.value3() + "/" + row.value4()},
                                LocaleContextHolder.getLocale()),
                        row.value5(),
                        SignalLinks.signal(row.value1())));
    }
}
