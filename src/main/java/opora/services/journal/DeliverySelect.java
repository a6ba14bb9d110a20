package opora.services.journal;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.SERVICE;

import java.util.ArrayList;
import java.util.List;
import opora.platform.access.User;
import opora.services.Channel;
import opora.services.DeliveryFacts;
import opora.services.ServicesPermissions;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Component;

/** The rows of the journal: how they are read, what narrows them, and which of them a user reaches. */
@Component
class DeliverySelect {

    private final DSLContext db;
    private final DeliveryFacts facts;

    DeliverySelect(DSLContext db, DeliveryFacts facts) {
        this.db = db;
        this.facts = facts;
    }

    SelectJoinStep<?> select() {
        return select(List.of());
    }

    SelectJoinStep<?> select(List<SelectField<?>> more) {
        return db.select(
                        DELIVERY.ID,
                        DELIVERY.DELIVERED_ON,
                        SERVICE.CODE,
                        SERVICE.TITLE,
                        SERVICE.KIND,
                        DELIVERY.FAMILY_ID,
                        FAMILY_CARD.NAME,
                        DELIVERY.PERSON_ID,
                        PERSON_CARD.FULL_NAME,
                        DELIVERY.CHANNEL,
                        DELIVERY.URGENT,
                        DELIVERY.QUANTITY,
                        DELIVERY.MINUTES,
                        EMPLOYEE_CARD.SHORT_NAME,
                        PARTNER_CARD.NAME,
                        DELIVERY.ACT_ID,
                        DELIVERY.VOIDED_AT)
                .select(more)
                .from(DELIVERY)
                .join(SERVICE)
                .on(SERVICE.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), SERVICE.ID.eq(DELIVERY.SERVICE_ID))
                .join(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(DELIVERY.EMPLOYEE_ID))
                .leftJoin(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), FAMILY_CARD.ID.eq(DELIVERY.FAMILY_ID))
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), PERSON_CARD.ID.eq(DELIVERY.PERSON_ID))
                .leftJoin(PARTNER_CARD)
                .on(PARTNER_CARD.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), PARTNER_CARD.ID.eq(DELIVERY.PARTNER_ID));
    }

    List<Condition> conditions(User user, Filter filter) {
        var conditions = new ArrayList<Condition>();
        conditions.add(DELIVERY.INSTITUTION_ID.eq(user.institutionId()));
        conditions.add(inReach(user));
        if (filter.from() != null) {
            conditions.add(DELIVERY.DELIVERED_ON.ge(filter.from()));
        }
        if (filter.to() != null) {
            conditions.add(DELIVERY.DELIVERED_ON.le(filter.to()));
        }
        if (filter.section() != null) {
            conditions.add(DELIVERY.SECTION_ID.eq(filter.section()));
        }
        if (filter.employee() != null) {
            conditions.add(DELIVERY.EMPLOYEE_ID.eq(filter.employee()));
        }
        if (filter.kind() != null && !filter.kind().isEmpty()) {
            conditions.add(SERVICE.KIND.eq(filter.kind()));
        }
        if (filter.channel() != null) {
            conditions.add(DELIVERY.CHANNEL.eq(filter.channel().code()));
        }
        if (filter.isOn(filter.urgent())) {
            conditions.add(DELIVERY.URGENT.isTrue());
        }
        if (filter.isOn(filter.voided())) {
            conditions.add(DELIVERY.VOIDED_AT.isNotNull());
        }
        return conditions;
    }

    Condition inReach(User user) {
        return facts.among(ServicesPermissions.VIEW, user);
    }

    static DeliveryRow read(Record each) {
        return new DeliveryRow(
                each.get(DELIVERY.ID),
                each.get(DELIVERY.DELIVERED_ON),
                each.get(SERVICE.CODE),
                each.get(SERVICE.TITLE),
                each.get(SERVICE.KIND),
                each.get(DELIVERY.FAMILY_ID),
                each.get(FAMILY_CARD.NAME),
                each.get(DELIVERY.PERSON_ID),
                each.get(PERSON_CARD.FULL_NAME),
                Channel.of(each.get(DELIVERY.CHANNEL)).orElseThrow(),
                each.get(DELIVERY.URGENT),
                each.get(DELIVERY.QUANTITY),
                each.get(DELIVERY.MINUTES),
                each.get(EMPLOYEE_CARD.SHORT_NAME),
                each.get(PARTNER_CARD.NAME),
                each.get(DELIVERY.ACT_ID),
                each.get(DELIVERY.VOIDED_AT) != null);
    }
}
