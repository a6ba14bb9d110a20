package opora.services.journal;

import static opora.institution.views.Tables.SECTION_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.DELIVERY_MEMBER;
import static opora.services.db.Tables.URGENT_ACT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import opora.platform.secrets.Vault;
import opora.services.ServicesSecrets;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what was given to the families in reach, and the anonymous calls the user took. */
@Repository
class DeliveryStore {

    private final DSLContext db;
    private final DeliverySelect deliveries;
    private final Vault vault;

    DeliveryStore(DSLContext db, DeliverySelect deliveries, Vault vault) {
        this.db = db;
        this.deliveries = deliveries;
        this.vault = vault;
    }

    Slice<DeliveryRow> page(User user, Filter filter, @Nullable DayKey after) {
        var rows = deliveries
                .select()
                .where(deliveries.conditions(user, filter))
                .and(
                        after == null
                                ? noCondition()
                                : row(DELIVERY.DELIVERED_ON, DELIVERY.ID).lt(after.on(), after.id()))
                .orderBy(DELIVERY.DELIVERED_ON.desc(), DELIVERY.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(DeliverySelect::read);
        return Slice.of(rows, last -> new DayKey(last.on(), last.id()).toString());
    }

    Slice<DeliveryRow> ofFamily(UUID institution, UUID family, @Nullable DayKey after) {
        var rows = deliveries
                .select()
                .where(DELIVERY.INSTITUTION_ID.eq(institution), DELIVERY.FAMILY_ID.eq(family))
                .and(
                        after == null
                                ? noCondition()
                                : row(DELIVERY.DELIVERED_ON, DELIVERY.ID).lt(after.on(), after.id()))
                .orderBy(DELIVERY.DELIVERED_ON.desc(), DELIVERY.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(DeliverySelect::read);
        return Slice.of(rows, last -> new DayKey(last.on(), last.id()).toString());
    }

    /** One service given; empty when there is none in reach. */
    Optional<DeliveryDetails> find(User user, UUID id) {
        var found = deliveries
                .select(List.of(
                        SECTION_CARD.NAME,
                        URGENT_ACT.NUMBER,
                        DELIVERY.EMPLOYEE_ID,
                        DELIVERY.RECORDED_AT,
                        DELIVERY.RECORDED_BY,
                        DELIVERY.VOIDED_BY,
                        DELIVERY.VOID_REASON))
                .leftJoin(SECTION_CARD)
                .on(SECTION_CARD.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), SECTION_CARD.ID.eq(DELIVERY.SECTION_ID))
                .leftJoin(URGENT_ACT)
                .on(URGENT_ACT.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), URGENT_ACT.ID.eq(DELIVERY.ACT_ID))
                .where(DELIVERY.INSTITUTION_ID.eq(user.institutionId()), DELIVERY.ID.eq(id), deliveries.inReach(user))
                .fetchOptional();
        return found.map(each -> new DeliveryDetails(
                DeliverySelect.read(each),
                members(user.institutionId(), id),
                each.get(SECTION_CARD.NAME),
                each.get(URGENT_ACT.NUMBER),
                each.get(DELIVERY.EMPLOYEE_ID),
                each.get(DELIVERY.RECORDED_AT),
                each.get(DELIVERY.RECORDED_BY),
                each.get(DELIVERY.VOIDED_AT),
                each.get(DELIVERY.VOIDED_BY),
                vault.openMaybe(ServicesSecrets.SERVICE_VOID_REASON, id, each.get(DELIVERY.VOID_REASON))));
    }

    private List<DeliveryDetails.Member> members(UUID institution, UUID delivery) {
        return db.select(PERSON_CARD.ID, PERSON_CARD.FULL_NAME)
                .from(DELIVERY_MEMBER)
                .join(PERSON_CARD)
                .on(
                        PERSON_CARD.INSTITUTION_ID.eq(DELIVERY_MEMBER.INSTITUTION_ID),
                        PERSON_CARD.ID.eq(DELIVERY_MEMBER.PERSON_ID))
                .where(DELIVERY_MEMBER.INSTITUTION_ID.eq(institution), DELIVERY_MEMBER.DELIVERY_ID.eq(delivery))
                .orderBy(PERSON_CARD.BIRTH_DATE.nullsLast(), PERSON_CARD.ID)
                .fetch(each -> new DeliveryDetails.Member(each.value1(), each.value2()));
    }
}
