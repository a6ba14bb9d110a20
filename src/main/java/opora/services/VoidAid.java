package opora.services;

import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.MATERIAL_AID;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.services.aid.AidPermissions;
import opora.services.db.tables.records.MaterialAidRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes recorded aid back with a reason. The record stays, struck through, and is counted nowhere; goods issued with it are on hand
 * again, and the service recorded with it is voided too.
 */
@Service
public class VoidAid {

    private static final int LONGEST_REASON = 500;

    private final DSLContext db;
    private final Families families;
    private final VoidService services;
    private final ReturnToStock stock;
    private final Journal journal;
    private final Vault vault;

    VoidAid(DSLContext db, Families families, VoidService services, ReturnToStock stock, Journal journal, Vault vault) {
        this.db = db;
        this.families = families;
        this.services = services;
        this.stock = stock;
        this.journal = journal;
        this.vault = vault;
    }

    /** What the journal keeps; the reason stands beside it. */
    record AidVoided(UUID aid) implements JournalEvent {}

    /** The reason is that of the change. Voided a second time nothing happens and the first reason stays. */
    @Transactional
    public void voidIt(UUID aidId, Change change) {
        var aid = openTo(aidId, change);
        if (change.reason().isBlank() || change.reason().length() > LONGEST_REASON) {
            throw new Refused("services.refused.void-reason").on("reason");
        }
        if (aid.getVoidedAt() == null) {
            aid.setVoidedAt(change.at().toOffsetDateTime());
            aid.setVoidedBy(change.by());
            aid.setVoidReason(vault.seal(ServicesSecrets.AID_VOID_REASON, aidId, change.reason()));
            aid.update();
            stock.takeBackIssue(aidId, change);
            if (aid.getDeliveryId() != null && isRecorded(change.institution(), aid.getDeliveryId())) {
                services.voidIt(aid.getDeliveryId(), change);
            }
            journal.record(
                    change,
                    new AidVoided(aidId),
                    Stream.of(aid.getFamilyId(), aid.getPersonId())
                            .filter(Objects::nonNull)
                            .toArray(UUID[]::new));
        }
    }

    private boolean isRecorded(UUID institution, UUID delivery) {
        return db.fetchExists(
                DELIVERY,
                DELIVERY.INSTITUTION_ID.eq(institution),
                DELIVERY.ID.eq(delivery),
                DELIVERY.VOIDED_AT.isNull());
    }

    private MaterialAidRecord openTo(UUID id, Change change) {
        var aid = db.selectFrom(MATERIAL_AID)
                .where(MATERIAL_AID.INSTITUTION_ID.eq(change.institution()), MATERIAL_AID.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        families.must(AidPermissions.RECORD, List.of(aid.getFamilyId()), change.user());
        return aid;
    }
}
