package opora.services;

import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.DELIVERY_MEMBER;
import static opora.services.db.Tables.URGENT_ACT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.institution.InstitutionPermissions;
import opora.platform.Change;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back services brought in by mistake, as if they had not been recorded. A single wrong record is voided instead. */
@Service
public class WithdrawDeliveries {

    private final DSLContext db;
    private final Policy policy;
    private final Journal journal;

    WithdrawDeliveries(DSLContext db, Policy policy, Journal journal) {
        this.db = db;
        this.policy = policy;
        this.journal = journal;
    }

    record ServicesWithdrawn(List<UUID> deliveries) implements JournalEvent {}

    @Transactional
    public void withdraw(Collection<UUID> deliveries, Change change) {
        policy.must(change.user(), InstitutionPermissions.IMPORT, RecordFacts.ofInstitution());
        var institution = change.institution();
        var ids = deliveries.toArray(UUID[]::new);
        journal.recordAll(change, events(institution, ids));
        var acts = db.selectDistinct(DELIVERY.ACT_ID)
                .from(DELIVERY)
                .where(DELIVERY.INSTITUTION_ID.eq(institution), DELIVERY.ID.eq(any(ids)), DELIVERY.ACT_ID.isNotNull())
                .fetch(DELIVERY.ACT_ID);
        db.deleteFrom(DELIVERY_MEMBER)
                .where(DELIVERY_MEMBER.INSTITUTION_ID.eq(institution), DELIVERY_MEMBER.DELIVERY_ID.eq(any(ids)))
                .execute();
        db.deleteFrom(DELIVERY)
                .where(DELIVERY.INSTITUTION_ID.eq(institution), DELIVERY.ID.eq(any(ids)))
                .execute();
        deleteEmpty(institution, acts);
    }

    /** An act that confirms nothing any more; its number is not given out again as long as later ones stand. */
    private void deleteEmpty(UUID institution, Collection<UUID> acts) {
        db.deleteFrom(URGENT_ACT)
                .where(
                        URGENT_ACT.INSTITUTION_ID.eq(institution),
                        URGENT_ACT.ID.eq(any(acts.toArray(UUID[]::new))),
                        notExists(selectOne()
                                .from(DELIVERY)
                                .where(
                                        DELIVERY.INSTITUTION_ID.eq(URGENT_ACT.INSTITUTION_ID),
                                        DELIVERY.ACT_ID.eq(URGENT_ACT.ID))))
                .execute();
    }

    private List<Journal.Event> events(UUID institution, UUID[] ids) {
        var bySubject = new LinkedHashMap<UUID, List<UUID>>();
        db.select(DELIVERY.ID, DELIVERY.FAMILY_ID, DELIVERY.PERSON_ID)
                .from(DELIVERY)
                .where(DELIVERY.INSTITUTION_ID.eq(institution), DELIVERY.ID.eq(any(ids)))
                .forEach(row -> {
                    var about = Stream.of(row.value2(), row.value3(), row.value1())
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElseThrow();
                    bySubject.computeIfAbsent(about, id -> new ArrayList<>()).add(row.value1());
                });
        return bySubject.entrySet().stream()
                .map(each -> Journal.Event.of(new ServicesWithdrawn(each.getValue()), each.getKey()))
                .toList();
    }
}
