package opora.contracts;

import static opora.contracts.db.Tables.CONTRACT;
import static opora.contracts.db.Tables.MEASURE;
import static opora.contracts.db.Tables.NEED;
import static opora.contracts.db.Tables.PROGRAMME;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import opora.audit.Journal;
import opora.institution.InstitutionPermissions;
import opora.people.Families;
import opora.platform.Change;
import org.jooq.DSLContext;
import org.jooq.QuantifiedSelect;
import org.jooq.Record1;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back contracts, needs and measures a journal has brought in by mistake, as if they had not been. */
@Service
public class WithdrawContracts {

    private final DSLContext db;
    private final Families families;
    private final Journal journal;

    WithdrawContracts(DSLContext db, Families families, Journal journal) {
        this.db = db;
        this.families = families;
        this.journal = journal;
    }

    /** After their needs and measures. */
    @Transactional
    public void contracts(Collection<UUID> ids, Change change) {
        var which = CONTRACT.INSTITUTION_ID.eq(change.institution()).and(CONTRACT.ID.eq(array(ids)));
        var concerned = db.selectDistinct(CONTRACT.FAMILY_ID)
                .from(CONTRACT)
                .where(which)
                .fetchSet(CONTRACT.FAMILY_ID);
        mustBringIn(concerned, change);
        db.deleteFrom(CONTRACT).where(which).execute();
        tell(concerned, change);
    }

    @Transactional
    public void needs(Collection<UUID> ids, Change change) {
        var which = NEED.INSTITUTION_ID.eq(change.institution()).and(NEED.ID.eq(array(ids)));
        var concerned =
                db.selectDistinct(NEED.FAMILY_ID).from(NEED).where(which).fetchSet(NEED.FAMILY_ID);
        mustBringIn(concerned, change);
        db.deleteFrom(NEED).where(which).execute();
        tell(concerned, change);
    }

    /** A programme that consisted of nothing else goes with them. */
    @Transactional
    public void measures(Collection<UUID> ids, Change change) {
        var which = MEASURE.INSTITUTION_ID.eq(change.institution()).and(MEASURE.ID.eq(array(ids)));
        var concerned =
                db.selectDistinct(MEASURE.FAMILY_ID).from(MEASURE).where(which).fetchSet(MEASURE.FAMILY_ID);
        mustBringIn(concerned, change);
        var programmes = db.selectDistinct(MEASURE.PROGRAMME_ID)
                .from(MEASURE)
                .where(which)
                .fetchSet(MEASURE.PROGRAMME_ID);
        db.deleteFrom(MEASURE).where(which).execute();
        db.deleteFrom(PROGRAMME)
                .where(
                        PROGRAMME.INSTITUTION_ID.eq(change.institution()),
                        PROGRAMME.ID.eq(array(programmes)),
                        notExists(selectOne()
                                .from(MEASURE)
                                .where(
                                        MEASURE.INSTITUTION_ID.eq(PROGRAMME.INSTITUTION_ID),
                                        MEASURE.PROGRAMME_ID.eq(PROGRAMME.ID))))
                .execute();
        tell(concerned, change);
    }

    private static QuantifiedSelect<Record1<UUID>> array(Collection<UUID> ids) {
        return any(ids.toArray(UUID[]::new));
    }

    private void mustBringIn(Set<UUID> concerned, Change change) {
        families.must(InstitutionPermissions.IMPORT, concerned, change.user());
    }

    private void tell(Set<UUID> concerned, Change change) {
        journal.recordAll(
                change,
                concerned.stream()
                        .map(family -> Journal.Event.of(new ContractEvent.ContractsWithdrawn(family), family))
                        .toList());
    }
}
