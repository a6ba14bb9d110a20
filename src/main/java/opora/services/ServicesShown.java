package opora.services;

import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.GOODS_REQUEST;
import static opora.services.db.Tables.MATERIAL_AID;
import static opora.services.db.Tables.URGENT_ACT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.PersonalRecords;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a service, an act, a record of aid or a request for goods is about. */
@Component
class ServicesShown implements PersonalRecords {

    private final DSLContext db;

    ServicesShown(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<UUID> behind(UUID institution, Collection<UUID> ids) {
        var wanted = ids.toArray(UUID[]::new);
        var people = new LinkedHashSet<UUID>();
        db.select(DELIVERY.FAMILY_ID, DELIVERY.PERSON_ID)
                .from(DELIVERY)
                .where(DELIVERY.INSTITUTION_ID.eq(institution), DELIVERY.ID.eq(any(wanted)))
                .unionAll(select(URGENT_ACT.FAMILY_ID, URGENT_ACT.PERSON_ID)
                        .from(URGENT_ACT)
                        .where(URGENT_ACT.INSTITUTION_ID.eq(institution), URGENT_ACT.ID.eq(any(wanted))))
                .unionAll(select(MATERIAL_AID.FAMILY_ID, MATERIAL_AID.PERSON_ID)
                        .from(MATERIAL_AID)
                        .where(MATERIAL_AID.INSTITUTION_ID.eq(institution), MATERIAL_AID.ID.eq(any(wanted))))
                .unionAll(select(GOODS_REQUEST.FAMILY_ID, inline((UUID) null, SQLDataType.UUID))
                        .from(GOODS_REQUEST)
                        .where(GOODS_REQUEST.INSTITUTION_ID.eq(institution), GOODS_REQUEST.ID.eq(any(wanted))))
                .forEach(row -> Stream.<@Nullable UUID>of(row.value1(), row.value2())
                        .filter(Objects::nonNull)
                        .forEach(people::add));
        return people;
    }
}
