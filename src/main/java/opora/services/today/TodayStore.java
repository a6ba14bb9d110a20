package opora.services.today;

import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.SERVICE;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import opora.people.Families;
import opora.platform.access.User;
import opora.services.OnService;
import opora.services.ServicesPermissions;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class TodayStore {

    private final DSLContext db;
    private final Families families;
    private final List<OnService> care;

    TodayStore(DSLContext db, Families families, List<OnService> care) {
        this.db = db;
        this.families = families;
        this.care = care;
    }

    record Given(UUID id, String service, @Nullable String recipient) {}

    /** @param last null when it has not received a service yet */
    record Quiet(
            UUID family,
            String name,
            String number,
            @Nullable LocalDate last) {}

    int recordedSince(User user, OffsetDateTime since) {
        return db.select(count())
                .from(DELIVERY)
                .where(
                        DELIVERY.INSTITUTION_ID.eq(user.institutionId()),
                        DELIVERY.RECORDED_BY.eq(user.accountId()),
                        DELIVERY.RECORDED_AT.ge(since),
                        DELIVERY.VOIDED_AT.isNull())
                .fetchSingle()
                .value1();
    }

    List<Given> lastRecorded(User user, OffsetDateTime since, int atMost) {
        return db.select(
                        DELIVERY.ID,
                        SERVICE.CODE.concat(" ").concat(SERVICE.TITLE),
                        coalesce(PERSON_CARD.FULL_NAME, FAMILY_CARD.NAME))
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
                        DELIVERY.VOIDED_AT.isNull(),
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
                .fetch(row -> new Given(row.value1(), row.value2(), row.value3()));
    }

    /** Families in reach that received nothing since a day, those who waited longest first. */
    List<Quiet> withoutServiceSince(User user, LocalDate day, int atMost) {
        var last = field(select(max(DELIVERY.DELIVERED_ON))
                .from(DELIVERY)
                .where(
                        DELIVERY.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID),
                        DELIVERY.FAMILY_ID.eq(FAMILY_CARD.ID),
                        DELIVERY.VOIDED_AT.isNull()));
        return db.select(FAMILY_CARD.ID, FAMILY_CARD.NAME, FAMILY_CARD.NUMBER, last)
                .from(FAMILY_CARD)
                .where(
                        FAMILY_CARD.INSTITUTION_ID.eq(user.institutionId()),
                        FAMILY_CARD.REGISTERED_ON.lt(day),
                        families.among(
                                ServicesPermissions.VIEW,
                                user,
                                FAMILY_CARD.ID,
                                FAMILY_CARD.SECTION_ID,
                                FAMILY_CARD.CURATOR_ID),
                        underCare(),
                        notExists(selectOne()
                                .from(DELIVERY)
                                .where(
                                        DELIVERY.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID),
                                        DELIVERY.FAMILY_ID.eq(FAMILY_CARD.ID),
                                        DELIVERY.DELIVERED_ON.ge(day),
                                        DELIVERY.VOIDED_AT.isNull())))
                .orderBy(last.asc().nullsFirst(), FAMILY_CARD.REGISTERED_ON, FAMILY_CARD.ID)
                .limit(atMost)
                .fetch(row -> new Quiet(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private Condition underCare() {
        return and(care.stream()
                .map(each -> each.onService(FAMILY_CARD.INSTITUTION_ID, FAMILY_CARD.ID))
                .toList());
    }
}
