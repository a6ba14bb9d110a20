package opora.partners;

import static opora.partners.db.Tables.AGREEMENT;
import static opora.partners.db.Tables.GIFT;
import static opora.partners.db.Tables.OBLIGATION;
import static opora.partners.db.Tables.PARTNER;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.institution.InstitutionPermissions;
import opora.platform.Change;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back partners, agreements and gifts brought in by mistake. What is in use stays: the database refuses. */
@Service
public class WithdrawPartners {

    private final DSLContext db;
    private final Policy policy;
    private final Journal journal;

    WithdrawPartners(DSLContext db, Policy policy, Journal journal) {
        this.db = db;
        this.policy = policy;
        this.journal = journal;
    }

    record PartnersWithdrawn(String what, int number) implements JournalEvent {}

    @Transactional
    public void gifts(Collection<UUID> gifts, Change change) {
        withdraw("gifts", gifts, change, ids -> db.deleteFrom(GIFT)
                .where(GIFT.INSTITUTION_ID.eq(change.institution()), GIFT.ID.eq(any(ids)))
                .execute());
    }

    @Transactional
    public void agreements(Collection<UUID> agreements, Change change) {
        withdraw("agreements", agreements, change, ids -> {
            db.deleteFrom(OBLIGATION)
                    .where(OBLIGATION.INSTITUTION_ID.eq(change.institution()), OBLIGATION.AGREEMENT_ID.eq(any(ids)))
                    .execute();
            db.deleteFrom(AGREEMENT)
                    .where(AGREEMENT.INSTITUTION_ID.eq(change.institution()), AGREEMENT.ID.eq(any(ids)))
                    .execute();
        });
    }

    @Transactional
    public void partners(Collection<UUID> partners, Change change) {
        withdraw("partners", partners, change, ids -> db.deleteFrom(PARTNER)
                .where(PARTNER.INSTITUTION_ID.eq(change.institution()), PARTNER.ID.eq(any(ids)))
                .execute());
    }

    private void withdraw(String what, Collection<UUID> records, Change change, Consumer<UUID[]> work) {
        policy.must(change.user(), InstitutionPermissions.IMPORT, RecordFacts.ofInstitution());
        if (!records.isEmpty()) {
            work.accept(records.toArray(UUID[]::new));
            journal.record(change, new PartnersWithdrawn(what, records.size()), change.institution());
        }
    }
}
