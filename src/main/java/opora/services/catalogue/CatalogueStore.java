package opora.services.catalogue;

import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.SERVICE;
import static org.jooq.impl.DSL.max;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.services.db.tables.records.ServiceRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class CatalogueStore {

    private final DSLContext db;

    CatalogueStore(DSLContext db) {
        this.db = db;
    }

    /** All services, by code. */
    public List<CatalogueEntry> all(UUID institution) {
        return db
                .selectFrom(SERVICE)
                .where(SERVICE.INSTITUTION_ID.eq(institution))
                .orderBy(SERVICE.CODE)
                .fetch()
                .stream()
                .map(CatalogueStore::entry)
                .toList();
    }

    public List<CatalogueEntry> active(UUID institution) {
        return all(institution).stream().filter(CatalogueEntry::active).toList();
    }

    /** What an employee gave lately, the last first. */
    public List<UUID> lastGiven(UUID institution, UUID employee, LocalDate since, int atMost) {
        return db.select(DELIVERY.SERVICE_ID)
                .from(DELIVERY)
                .where(
                        DELIVERY.INSTITUTION_ID.eq(institution),
                        DELIVERY.EMPLOYEE_ID.eq(employee),
                        DELIVERY.DELIVERED_ON.ge(since),
                        DELIVERY.VOIDED_AT.isNull())
                .groupBy(DELIVERY.SERVICE_ID)
                .orderBy(max(DELIVERY.RECORDED_AT).desc())
                .limit(atMost)
                .fetch(DELIVERY.SERVICE_ID);
    }

    Optional<ServiceRecord> find(UUID institution, UUID id) {
        return db.selectFrom(SERVICE)
                .where(SERVICE.INSTITUTION_ID.eq(institution), SERVICE.ID.eq(id))
                .fetchOptional();
    }

    boolean isCodeTaken(UUID institution, String code, UUID exceptFor) {
        return db.fetchExists(
                SERVICE, SERVICE.INSTITUTION_ID.eq(institution), SERVICE.CODE.eq(code), SERVICE.ID.ne(exceptFor));
    }

    /** Voided deliveries count too: they stand in the journal under the code. */
    boolean wasGiven(UUID institution, UUID id) {
        return db.fetchExists(DELIVERY, DELIVERY.INSTITUTION_ID.eq(institution), DELIVERY.SERVICE_ID.eq(id));
    }

    ServiceRecord blank(UUID institution, UUID id) {
        var row = db.newRecord(SERVICE);
        row.setInstitutionId(institution);
        row.setId(id);
        return row;
    }

    static CatalogueEntry entry(ServiceRecord row) {
        return new CatalogueEntry(
                row.getId(),
                row.getCode(),
                row.getTitle(),
                row.getTitleKey(),
                row.getKind(),
                row.getMonitoringClass(),
                row.getTripClass(),
                row.getForm(),
                row.getSubject(),
                row.getUrgent(),
                row.getMinutes(),
                row.getForWholeFamily(),
                row.getActive());
    }
}
