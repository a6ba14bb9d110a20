package opora.casework;

import static opora.casework.db.Tables.OUTCOME;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.UUID;
import opora.audit.Journal;
import opora.institution.InstitutionPermissions;
import opora.people.Families;
import opora.platform.Change;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back ratings and outcomes brought in by mistake, as if they had not been. A single wrong one is voided instead. */
@Service
public class WithdrawObservations {

    private final DSLContext db;
    private final Families families;
    private final MonitoringStore store;
    private final Baselines baselines;
    private final Journal journal;

    WithdrawObservations(
            DSLContext db, Families families, MonitoringStore store, Baselines baselines, Journal journal) {
        this.db = db;
        this.families = families;
        this.store = store;
        this.baselines = baselines;
        this.journal = journal;
    }

    @Transactional
    public void ratings(Collection<UUID> ratings, Change change) {
        var rated = store.familiesOf(change.institution(), ratings);
        families.must(InstitutionPermissions.IMPORT, rated, change.user());
        store.holdCases(change.institution(), rated);
        store.delete(change.institution(), ratings);
        baselines.refresh(change.institution(), rated);
        journal.recordAll(
                change,
                rated.stream()
                        .map(family -> Journal.Event.of(new MonitoringEvent.MonitoringWithdrawn(family), family))
                        .toList());
    }

    @Transactional
    public void outcomes(Collection<UUID> outcomes, Change change) {
        var which =
                OUTCOME.INSTITUTION_ID.eq(change.institution()).and(OUTCOME.ID.eq(any(outcomes.toArray(UUID[]::new))));
        var noted =
                db.selectDistinct(OUTCOME.FAMILY_ID).from(OUTCOME).where(which).fetchSet(OUTCOME.FAMILY_ID);
        families.must(InstitutionPermissions.IMPORT, noted, change.user());
        db.deleteFrom(OUTCOME).where(which).execute();
        journal.recordAll(
                change,
                noted.stream()
                        .map(family -> Journal.Event.of(new OutcomeEvent.OutcomesWithdrawn(family), family))
                        .toList());
    }
}
