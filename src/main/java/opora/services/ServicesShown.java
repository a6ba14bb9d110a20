package opora.services;

import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.GOODS_REQUEST;
import static opora.services.db.Tables.MATERIAL_AID;
import static opora.services.db.Tables.URGENT_ACT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.util.UUID;
import opora.audit.PersonalRecords;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** Whom a service, an act, a record of aid or a request for goods is about. */
@Component
class ServicesShown implements PersonalRecords {

    @Override
    public Select<Record1<UUID>> behind(UUID institution, UUID[] ids) {
        return select(both(DELIVERY.FAMILY_ID, DELIVERY.PERSON_ID))
                .from(DELIVERY)
                .where(DELIVERY.INSTITUTION_ID.eq(institution), DELIVERY.ID.eq(any(ids)))
                .unionAll(select(both(URGENT_ACT.FAMILY_ID, URGENT_ACT.PERSON_ID))
                        .from(URGENT_ACT)
                        .where(URGENT_ACT.INSTITUTION_ID.eq(institution), URGENT_ACT.ID.eq(any(ids))))
                .unionAll(select(both(MATERIAL_AID.FAMILY_ID, MATERIAL_AID.PERSON_ID))
                        .from(MATERIAL_AID)
                        .where(MATERIAL_AID.INSTITUTION_ID.eq(institution), MATERIAL_AID.ID.eq(any(ids))))
                .unionAll(select(GOODS_REQUEST.FAMILY_ID)
                        .from(GOODS_REQUEST)
                        .where(GOODS_REQUEST.INSTITUTION_ID.eq(institution), GOODS_REQUEST.ID.eq(any(ids))));
    }

    private static Field<UUID> both(Field<UUID> family, Field<UUID> person) {
        return field("unnest({0})", UUID.class, array(family, person));
    }
}
