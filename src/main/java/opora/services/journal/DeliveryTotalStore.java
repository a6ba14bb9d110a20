package opora.services.journal;

import static opora.people.views.Tables.FAMILY_CARD;
import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.SERVICE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How many services stand behind the rows of the journal. */
@Repository
class DeliveryTotalStore {

    private final DSLContext db;
    private final DeliverySelect deliveries;

    DeliveryTotalStore(DSLContext db, DeliverySelect deliveries) {
        this.db = db;
        this.deliveries = deliveries;
    }

    /** What was given on a day or of a kind: rows of the journal and services in them. */
    record Total(int deliveries, int services) {}

    /** Totals of the days between two, voided ones left out unless they are what is asked for. */
    Map<LocalDate, Total> ofDays(User user, Filter filter, LocalDate from, LocalDate to) {
        return db.select(DELIVERY.DELIVERED_ON, count(), sum(DELIVERY.QUANTITY))
                .from(DELIVERY)
                .join(SERVICE)
                .on(SERVICE.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), SERVICE.ID.eq(DELIVERY.SERVICE_ID))
                .leftJoin(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), FAMILY_CARD.ID.eq(DELIVERY.FAMILY_ID))
                .where(deliveries.conditions(user, filter))
                .and(DELIVERY.DELIVERED_ON.between(from, to))
                .and(filter.isOn(filter.voided()) ? noCondition() : DELIVERY.VOIDED_AT.isNull())
                .groupBy(DELIVERY.DELIVERED_ON)
                .fetchMap(
                        DELIVERY.DELIVERED_ON,
                        each -> new Total(each.value2(), each.value3().intValue()));
    }

    /** What a family received, by statutory kind; the voided are not counted. */
    Map<String, Total> ofFamily(UUID institution, UUID family) {
        return db.select(SERVICE.KIND, count(), sum(DELIVERY.QUANTITY))
                .from(DELIVERY)
                .join(SERVICE)
                .on(SERVICE.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), SERVICE.ID.eq(DELIVERY.SERVICE_ID))
                .where(
                        DELIVERY.INSTITUTION_ID.eq(institution),
                        DELIVERY.FAMILY_ID.eq(family),
                        DELIVERY.VOIDED_AT.isNull())
                .groupBy(SERVICE.KIND)
                .fetchMap(
                        SERVICE.KIND,
                        each -> new Total(each.value2(), each.value3().intValue()));
    }
}
