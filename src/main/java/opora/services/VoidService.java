package opora.services;

import static opora.services.db.Tables.DELIVERY;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.User;
import opora.platform.secrets.Vault;
import opora.services.db.tables.records.DeliveryRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a recorded service back with a reason. The record stays, struck through, and is counted nowhere. */
@Service
public class VoidService {

    private static final int LONGEST_REASON = 500;

    private final DSLContext db;
    private final DeliveryFacts deliveries;
    private final Policy policy;
    private final Journal journal;
    private final Vault vault;

    VoidService(DSLContext db, DeliveryFacts deliveries, Policy policy, Journal journal, Vault vault) {
        this.db = db;
        this.deliveries = deliveries;
        this.policy = policy;
        this.journal = journal;
        this.vault = vault;
    }

    /** What the journal keeps; the reason stands beside it. */
    record ServiceVoided(UUID delivery) implements JournalEvent {}

    /** The reason is that of the change. Voided a second time nothing happens and the first reason stays. */
    @Transactional
    public void voidIt(UUID deliveryId, Change change) {
        var delivery = openTo(change.user(), deliveryId);
        if (change.reason().isBlank() || change.reason().length() > LONGEST_REASON) {
            throw new Refused("services.refused.void-reason").on("reason");
        }
        if (delivery.getVoidedAt() == null) {
            delivery.setVoidedAt(change.at().toOffsetDateTime());
            delivery.setVoidedBy(change.by());
            delivery.setVoidReason(vault.seal(ServicesSecrets.SERVICE_VOID_REASON, deliveryId, change.reason()));
            delivery.update();
            var subjects = Stream.of(delivery.getFamilyId(), delivery.getPersonId())
                    .filter(Objects::nonNull)
                    .toArray(UUID[]::new);
            journal.record(change, new ServiceVoided(deliveryId), subjects);
        }
    }

    private DeliveryRecord openTo(User user, UUID id) {
        var delivery = db.selectFrom(DELIVERY)
                .where(DELIVERY.INSTITUTION_ID.eq(user.institutionId()), DELIVERY.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        var facts = deliveries.of(delivery.getFamilyId(), delivery.getEmployeeId(), delivery.getRecordedBy(), user);
        policy.must(user, ServicesPermissions.RECORD, facts);
        return delivery;
    }
}
