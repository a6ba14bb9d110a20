package opora.outreach;

import static opora.outreach.db.Tables.TRIP;
import static opora.outreach.db.Tables.TRIP_SIGNAL;
import static org.jooq.impl.DSL.min;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.casework.signals.SignalVisits;
import opora.platform.access.Policy;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The trips on which a signal is looked into; a cancelled one has visited nobody. */
@Component
class VisitsOfSignals implements SignalVisits {

    private final DSLContext db;
    private final Policy policy;
    private final OutreachReach reach;
    private final MessageSource messages;

    VisitsOfSignals(DSLContext db, Policy policy, OutreachReach reach, MessageSource messages) {
        this.db = db;
        this.policy = policy;
        this.reach = reach;
        this.messages = messages;
    }

    @Override
    public List<Visit> of(User user, UUID signal) {
        if (!policy.allows(user, OutreachPermissions.VIEW)) {
            return List.of();
        }
        return db.select(TRIP.ID, TRIP.FORM, TRIP.NUMBER, TRIP.ON_DAY, TRIP.STATUS, TRIP_SIGNAL.OUTCOME)
                .from(TRIP_SIGNAL)
                .join(TRIP)
                .on(TRIP.INSTITUTION_ID.eq(TRIP_SIGNAL.INSTITUTION_ID), TRIP.ID.eq(TRIP_SIGNAL.TRIP_ID))
                .where(
                        TRIP_SIGNAL.INSTITUTION_ID.eq(user.institutionId()),
                        TRIP_SIGNAL.SIGNAL_ID.eq(signal),
                        reach.trips(OutreachPermissions.VIEW, user))
                .orderBy(TRIP.ON_DAY, TRIP.ID)
                .fetch(row -> new Visit(
                        t(TripForm.of(row.value2()).titleKey()) + " № " + row.value3(),
                        row.value4(),
                        row.value5().equals(OutreachStatus.CANCELLED.code())
                                ? OutreachStatus.CANCELLED.titleKey()
                                : StopOutcome.of(row.value6()).signalKey(),
                        OutreachLinks.trip(row.value1())));
    }

    @Override
    public Optional<LocalDate> first(UUID institution, UUID signal, LocalDate from) {
        return Optional.ofNullable(db.select(min(TRIP.ON_DAY))
                .from(TRIP_SIGNAL)
                .join(TRIP)
                .on(TRIP.INSTITUTION_ID.eq(TRIP_SIGNAL.INSTITUTION_ID), TRIP.ID.eq(TRIP_SIGNAL.TRIP_ID))
                .where(
                        TRIP_SIGNAL.INSTITUTION_ID.eq(institution),
                        TRIP_SIGNAL.SIGNAL_ID.eq(signal),
                        TRIP_SIGNAL.OUTCOME.eq(StopOutcome.VISITED.code()),
                        TRIP.STATUS.eq(OutreachStatus.HELD.code()),
                        TRIP.ON_DAY.ge(from))
                .fetchSingle()
                .value1());
    }

    @Override
    public String planPath(UUID signal) {
        return OutreachLinks.tripsOf(signal);
    }

    private String t(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
