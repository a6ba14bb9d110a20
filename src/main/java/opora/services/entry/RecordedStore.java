package opora.services.entry;

import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.SERVICE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import java.time.OffsetDateTime;
import java.util.List;
import opora.people.Families;
import opora.platform.access.User;
import opora.services.ServicesPermissions;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class RecordedStore {

    private final DSLContext db;
    private final Families families;

    RecordedStore(DSLContext db, Families families) {
        this.db = db;
        this.families = families;
    }

    List<Recorded> lately(User user, OffsetDateTime since, int atMost, String anonymous) {
        return db.select(
                        DELIVERY.ID,
                        DELIVERY.DELIVERED_ON,
                        SERVICE.CODE.concat(" ").concat(SERVICE.TITLE),
                        coalesce(PERSON_CARD.FULL_NAME, FAMILY_CARD.NAME, val(anonymous)),
                        DELIVERY.VOIDED_AT.isNotNull())
                .from(DELIVERY)
                .join(SERVICE)
                .on(SERVICE.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), SERVICE.ID.eq(DELIVERY.SERVICE_ID))
                .leftJoin(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), FAMILY_CARD.ID.eq(DELIVERY.FAMILY_ID))
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), PERSON_CARD.ID.eq(DELIVERY.PERSON_ID))
                .where(
                        DELIVERY.INSTITUTION_ID.eq(user.institutionId()),
                        DELIVERY.RECORDED_BY.eq(user.accountId()),
                        DELIVERY.RECORDED_AT.ge(since),
                        DELIVERY.FAMILY_ID
                                .isNull()
                                .or(families.among(
                                        ServicesPermissions.VIEW,
                                        user,
                                        FAMILY_CARD.ID,
                                        FAMILY_CARD.SECTION_ID,
                                        FAMILY_CARD.CURATOR_ID)))
                .orderBy(DELIVERY.RECORDED_AT.desc(), DELIVERY.ID.desc())
                .limit(atMost)
                .fetch(row -> new Recorded(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
