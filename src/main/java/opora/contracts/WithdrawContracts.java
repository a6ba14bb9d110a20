package opora.contracts;

import static opora.contracts.db.Tables.ANALYSIS;
import static opora.contracts.db.Tables.CAUSE;
import static opora.contracts.db.Tables.CONTRACT;
import static opora.contracts.db.Tables.INCOME;
import static opora.contracts.db.Tables.MEASURE;
import static opora.contracts.db.Tables.NEED;
import static opora.contracts.db.Tables.OUTCOME;
import static opora.contracts.db.Tables.PROGRAMME;
import static opora.contracts.db.Tables.STATUS_ATTRIBUTE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import opora.audit.Journal;
import opora.institution.InstitutionPermissions;
import opora.people.Families;
import opora.platform.Change;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QuantifiedSelect;
import org.jooq.Record1;
import org.jooq.Table;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back contracts and what belongs to them that a journal has brought in by mistake, as if they had not been. */
@Service
public class WithdrawContracts {

    private final DSLContext db;
    private final Families families;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    WithdrawContracts(DSLContext db, Families families, Journal journal, ApplicationEventPublisher events) {
        this.db = db;
        this.families = families;
        this.journal = journal;
        this.events = events;
    }

    /** After all that belongs to them. */
    @Transactional
    public void contracts(Collection<UUID> ids, Change change) {
        delete(CONTRACT, CONTRACT.INSTITUTION_ID, CONTRACT.ID, CONTRACT.FAMILY_ID, ids, change);
    }

    @Transactional
    public void needs(Collection<UUID> ids, Change change) {
        delete(NEED, NEED.INSTITUTION_ID, NEED.ID, NEED.FAMILY_ID, ids, change);
    }

    /** The needs they met are open again, and what they decided of the causes is not decided; those only they have named are gone. */
    @Transactional
    public void outcomes(Collection<UUID> ids, Change change) {
        var contracts = select(OUTCOME.CONTRACT_ID)
                .from(OUTCOME)
                .where(OUTCOME.INSTITUTION_ID.eq(change.institution()), OUTCOME.ID.eq(array(ids)));
        var causes = CAUSE.INSTITUTION_ID.eq(change.institution()).and(CAUSE.CONTRACT_ID.in(contracts));
        mustBringIn(families(OUTCOME, OUTCOME.INSTITUTION_ID, OUTCOME.ID, OUTCOME.FAMILY_ID, ids, change), change);
        db.update(NEED)
                .setNull(NEED.OUTCOME_ID)
                .setNull(NEED.MET_ON)
                .set(NEED.EVIDENCE, "")
                .set(NEED.VERSION, NEED.VERSION.plus(1))
                .where(NEED.INSTITUTION_ID.eq(change.institution()), NEED.OUTCOME_ID.eq(array(ids)))
                .execute();
        db.deleteFrom(CAUSE)
                .where(
                        causes,
                        notExists(selectOne()
                                .from(ANALYSIS)
                                .where(
                                        ANALYSIS.INSTITUTION_ID.eq(CAUSE.INSTITUTION_ID),
                                        ANALYSIS.CONTRACT_ID.eq(CAUSE.CONTRACT_ID))))
                .execute();
        db.update(CAUSE)
                .setNull(CAUSE.REMOVED)
                .setNull(CAUSE.DECIDED_ON)
                .set(CAUSE.EVIDENCE, "")
                .where(causes)
                .execute();
        delete(OUTCOME, OUTCOME.INSTITUTION_ID, OUTCOME.ID, OUTCOME.FAMILY_ID, ids, change);
    }

    @Transactional
    public void statuses(Collection<UUID> ids, Change change) {
        delete(
                STATUS_ATTRIBUTE,
                STATUS_ATTRIBUTE.INSTITUTION_ID,
                STATUS_ATTRIBUTE.ID,
                STATUS_ATTRIBUTE.FAMILY_ID,
                ids,
                change);
    }

    /** What was compared by them is compared anew. */
    @Transactional
    public void incomes(Collection<UUID> ids, Change change) {
        var contracts = db.selectDistinct(INCOME.CONTRACT_ID)
                .from(INCOME)
                .where(INCOME.INSTITUTION_ID.eq(change.institution()), INCOME.ID.eq(array(ids)))
                .fetchSet(INCOME.CONTRACT_ID);
        delete(INCOME, INCOME.INSTITUTION_ID, INCOME.ID, INCOME.FAMILY_ID, ids, change);
        events.publishEvent(new IncomesAssessed(change.institution(), contracts));
    }

    /** A programme that consisted of nothing else goes with them. */
    @Transactional
    public void measures(Collection<UUID> ids, Change change) {
        var programmes = db.selectDistinct(MEASURE.PROGRAMME_ID)
                .from(MEASURE)
                .where(MEASURE.INSTITUTION_ID.eq(change.institution()), MEASURE.ID.eq(array(ids)))
                .fetchSet(MEASURE.PROGRAMME_ID);
        delete(MEASURE, MEASURE.INSTITUTION_ID, MEASURE.ID, MEASURE.FAMILY_ID, ids, change);
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
    }

    private void delete(
            Table<?> table,
            Field<UUID> institution,
            Field<UUID> id,
            Field<UUID> family,
            Collection<UUID> ids,
            Change change) {
        var concerned = families(table, institution, id, family, ids, change);
        mustBringIn(concerned, change);
        db.deleteFrom(table)
                .where(institution.eq(change.institution()), id.eq(array(ids)))
                .execute();
        tell(concerned, change);
    }

    private Set<UUID> families(
            Table<?> table,
            Field<UUID> institution,
            Field<UUID> id,
            Field<UUID> family,
            Collection<UUID> ids,
            Change change) {
        return db.selectDistinct(family)
                .from(table)
                .where(institution.eq(change.institution()), id.eq(array(ids)))
                .fetchSet(family);
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
