package opora.casework;

import static opora.casework.db.Tables.OUTCOME;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.UUID;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.NotFound;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back ratings and outcomes brought in by mistake, as if they had not been. A single wrong one is voided instead. */
@Service
public class WithdrawObservations {

    private final DSLContext db;
    private final MonitoringStore store;
    private final Baselines baselines;
    private final Journal journal;

    WithdrawObservations(DSLContext db, MonitoringStore store, Baselines baselines, Journal journal) {
        this.db = db;
        this.store = store;
        this.baselines = baselines;
        this.journal = journal;
    }

    @Transactional
    public void ratings(Collection<UUID> ratings, Change change) {
        mustReachAll(change);
        var families = store.familiesOf(change.institution(), ratings);
        store.holdCases(change.institution(), families);
        store.delete(change.institution(), ratings);
        baselines.refresh(change.institution(), families);
        journal.recordAll(
                change,
                families.stream()
                        .map(family -> Journal.Event.of(new MonitoringEvent.MonitoringWithdrawn(family), family))
                        .toList());
    }

    @Transactional
    public void outcomes(Collection<UUID> outcomes, Change change) {
        mustReachAll(change);
        var families = db.deleteFrom(OUTCOME)
                .where(
                        OUTCOME.INSTITUTION_ID.eq(change.institution()),
                        OUTCOME.ID.eq(any(outcomes.toArray(UUID[]::new))))
                .returningResult(OUTCOME.FAMILY_ID)
                .fetchSet(OUTCOME.FAMILY_ID);
        journal.recordAll(
                change,
                families.stream()
                        .map(family -> Journal.Event.of(new OutcomeEvent.OutcomesWithdrawn(family), family))
                        .toList());
    }

    private static void mustReachAll(Change change) {
        if (!change.user().seesWholeInstitution()) {
            throw new NotFound();
        }
    }
}
