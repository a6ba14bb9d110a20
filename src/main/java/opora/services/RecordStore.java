package opora.services;

import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.DELIVERY_MEMBER;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import opora.platform.Change;
import opora.services.db.tables.records.DeliveryMemberRecord;
import opora.services.db.tables.records.DeliveryRecord;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.springframework.stereotype.Repository;

@Repository
class RecordStore {

    private final DSLContext db;

    RecordStore(DSLContext db) {
        this.db = db;
    }

    /** Two requests with the same key pass one after the other, the second when the first has committed. */
    void waitForTurn(String key) {
        db.fetch("select pg_advisory_xact_lock(hashtextextended(?, 0))", key);
    }

    List<UUID> recordedAs(UUID institution, UUID event) {
        return db.select(DELIVERY.ID)
                .from(DELIVERY)
                .where(DELIVERY.INSTITUTION_ID.eq(institution), DELIVERY.EVENT_ID.eq(event))
                .orderBy(DELIVERY.POSITION)
                .fetch(DELIVERY.ID);
    }

    void insert(List<Delivery> deliveries, Supplier<UUID> event, Change change) {
        var rows = new ArrayList<DeliveryRecord>(deliveries.size());
        var members = new ArrayList<DeliveryMemberRecord>();
        for (int i = 0; i < deliveries.size(); i++) {
            var delivery = deliveries.get(i);
            rows.add(row(delivery, event.get(), i, change));
            delivery.recipient()
                    .members()
                    .forEach(person ->
                            members.add(new DeliveryMemberRecord(change.institution(), delivery.id(), person)));
        }
        insertAll(DELIVERY, rows);
        insertAll(DELIVERY_MEMBER, members);
    }

    /** One statement bound again and again; the driver makes multi-row inserts of it. */
    private <R extends TableRecord<R>> void insertAll(Table<R> table, List<R> rows) {
        if (!rows.isEmpty()) {
            var batch = db.batch(db.insertInto(table, table.fields()).values(new Object[table.fields().length]));
            rows.forEach(row -> batch.bind(row.intoArray()));
            batch.execute();
        }
    }

    private static DeliveryRecord row(Delivery delivery, UUID event, int position, Change change) {
        var draft = delivery.draft();
        var row = new DeliveryRecord();
        row.setInstitutionId(change.institution());
        row.setId(delivery.id());
        row.setEventId(event);
        row.setPosition(position);
        row.setServiceId(draft.serviceId());
        row.setFamilyId(delivery.recipient().family());
        row.setPersonId(delivery.recipient().person());
        row.setDeliveredOn(draft.on());
        row.setChannel(draft.channel().code());
        row.setUrgent(delivery.urgent());
        row.setQuantity(draft.quantity());
        row.setMinutes(delivery.minutes());
        row.setEmployeeId(draft.employeeId());
        row.setPartnerId(draft.partnerId());
        row.setSectionId(delivery.recipient().section());
        row.setActId(delivery.act().orElse(null));
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        return row;
    }
}
