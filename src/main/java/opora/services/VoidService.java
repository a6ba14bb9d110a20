package opora.services;

import static opora.people.views.Tables.FAMILY_CARD;
import static opora.services.db.Tables.DELIVERY;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
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
    private final Families reach;
    private final Journal journal;
    private final Vault vault;

    VoidService(DSLContext db, Families reach, Journal journal, Vault vault) {
        this.db = db;
        this.reach = reach;
        this.journal = journal;
        this.vault = vault;
    }

    /** What the journal keeps; the reason stands beside it. */
    record ServiceVoided(UUID delivery) implements JournalEvent {}

    /** The reason is that of the change. Voided a second time nothing happens and the first reason stays. */
    @Transactional
    public void voidIt(UUID deliveryId, Change change) {
        var delivery = inReachOf(change.user(), deliveryId);
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

    private DeliveryRecord inReachOf(User user, UUID id) {
        var delivery = db.selectFrom(DELIVERY)
                .where(DELIVERY.INSTITUTION_ID.eq(user.institutionId()), DELIVERY.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        if (delivery.getFamilyId() != null && !reaches(user, delivery.getFamilyId())) {
            throw new NotFound();
        }
        return delivery;
    }

    private boolean reaches(User user, UUID family) {
        return db.fetchExists(
                FAMILY_CARD,
                FAMILY_CARD.INSTITUTION_ID.eq(user.institutionId()),
                FAMILY_CARD.ID.eq(family),
                reach.inReach(user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID));
    }
}
