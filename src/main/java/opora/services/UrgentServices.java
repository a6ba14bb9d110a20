package opora.services;

import static opora.services.db.Tables.SERVICE;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class UrgentServices {

    private static final String URGENT = "urgent";

    private final DSLContext db;

    UrgentServices(DSLContext db) {
        this.db = db;
    }

    boolean isUrgent(UUID institution, UUID service) {
        return db.fetchExists(
                SERVICE, SERVICE.INSTITUTION_ID.eq(institution), SERVICE.ID.eq(service), SERVICE.KIND.eq(URGENT));
    }
}
