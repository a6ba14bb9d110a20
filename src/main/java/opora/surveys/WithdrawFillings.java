package opora.surveys;

import static opora.surveys.db.Tables.FILLING;
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

/** Takes back answers and refusals a journal has brought in by mistake, as if they had not been. */
@Service
public class WithdrawFillings {

    private final DSLContext db;
    private final Families families;
    private final Journal journal;

    WithdrawFillings(DSLContext db, Families families, Journal journal) {
        this.db = db;
        this.families = families;
        this.journal = journal;
    }

    /** Answers and scores go with their filling. */
    @Transactional
    public void fillings(Collection<UUID> ids, Change change) {
        var which = FILLING.INSTITUTION_ID.eq(change.institution()).and(FILLING.ID.eq(any(ids.toArray(UUID[]::new))));
        var concerned = db.selectDistinct(FILLING.FAMILY_ID)
                .from(FILLING)
                .where(which, FILLING.FAMILY_ID.isNotNull())
                .fetchSet(FILLING.FAMILY_ID);
        families.must(InstitutionPermissions.IMPORT, concerned, change.user());
        db.deleteFrom(FILLING).where(which).execute();
        journal.recordAll(
                change,
                concerned.stream()
                        .map(family -> Journal.Event.of(new SurveysEvent.FillingsWithdrawn(family), family))
                        .toList());
    }
}
