package opora.people;

import static opora.people.db.Tables.CURATOR;
import static opora.people.db.Tables.FAMILY;
import static opora.people.db.Tables.FAMILY_CATEGORY;
import static opora.people.db.Tables.FAMILY_STATUS;
import static opora.people.db.Tables.MEMBERSHIP;
import static opora.people.db.Tables.PERSON;
import static opora.people.db.Tables.RESIDENCE;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.UUID;
import opora.audit.Journal;
import opora.institution.InstitutionPermissions;
import opora.platform.Change;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what was brought into the register by mistake, as if it had not been. What somebody else refers to meanwhile stays: the
 * database refuses, and nothing is withdrawn.
 */
@Service
public class WithdrawRegistrations {

    private final DSLContext db;
    private final Policy policy;
    private final Journal journal;

    WithdrawRegistrations(DSLContext db, Policy policy, Journal journal) {
        this.db = db;
        this.policy = policy;
        this.journal = journal;
    }

    /** The records to withdraw, all of one institution. */
    public record Registrations(
            Collection<UUID> families,
            Collection<UUID> persons,
            Collection<UUID> memberships,
            Collection<UUID> statuses,
            Collection<UUID> categories) {}

    @Transactional
    public void withdraw(Registrations made, Change change) {
        policy.must(change.user(), InstitutionPermissions.IMPORT, RecordFacts.ofInstitution());
        var institution = change.institution();
        delete(FAMILY_CATEGORY, FAMILY_CATEGORY.INSTITUTION_ID, FAMILY_CATEGORY.ID, institution, made.categories());
        delete(FAMILY_STATUS, FAMILY_STATUS.INSTITUTION_ID, FAMILY_STATUS.ID, institution, made.statuses());
        delete(MEMBERSHIP, MEMBERSHIP.INSTITUTION_ID, MEMBERSHIP.ID, institution, made.memberships());
        delete(PERSON, PERSON.INSTITUTION_ID, PERSON.ID, institution, made.persons());
        delete(CURATOR, CURATOR.INSTITUTION_ID, CURATOR.FAMILY_ID, institution, made.families());
        delete(RESIDENCE, RESIDENCE.INSTITUTION_ID, RESIDENCE.FAMILY_ID, institution, made.families());
        delete(FAMILY, FAMILY.INSTITUTION_ID, FAMILY.ID, institution, made.families());
        journal.recordAll(
                change,
                made.families().stream()
                        .map(family -> Journal.Event.of(new PeopleEvent.RegistrationWithdrawn(family), family))
                        .toList());
    }

    private void delete(
            Table<?> table, TableField<?, UUID> institution, TableField<?, UUID> key, UUID ours, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            db.deleteFrom(table)
                    .where(institution.eq(ours), key.eq(any(ids.toArray(UUID[]::new))))
                    .execute();
        }
    }
}
