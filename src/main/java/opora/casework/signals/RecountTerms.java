package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;

import opora.institution.CalendarLoaded;
import opora.institution.WorkingDays;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Another calendar, other terms: those of signals that are still open are counted anew. */
@Component
class RecountTerms {

    private final DSLContext db;
    private final WorkingDays workingDays;

    RecountTerms(DSLContext db, WorkingDays workingDays) {
        this.db = db;
        this.workingDays = workingDays;
    }

    @EventListener
    void on(CalendarLoaded loaded) {
        var calendar = workingDays.of(loaded.institutionId());
        var open = db.selectFrom(SIGNAL)
                .where(
                        SIGNAL.INSTITUTION_ID.eq(loaded.institutionId()),
                        SIGNAL.STATE.in(SignalState.RECEIVED.code(), SignalState.CHECKING.code()))
                .forUpdate()
                .fetch();
        for (var signal : open) {
            var terms = SignalTerms.of(SignalUrgency.of(signal.getUrgency()), signal.getReceivedOn(), calendar);
            signal.setCheckBy(terms.checkBy());
            signal.setDecideBy(terms.decideBy());
        }
        db.batchUpdate(open).execute();
    }
}
