package opora.services.journal;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.DELIVERY_MEMBER;
import static opora.services.db.Tables.SERVICE;
import static opora.services.db.Tables.URGENT_ACT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.people.Families;
import opora.platform.access.User;
import opora.platform.paging.Slice;
import opora.services.Channel;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what was given to the families in reach, and the anonymous calls the user took. */
@Repository
class DeliveryStore {

    private final DSLContext db;
    private final Families families;

    DeliveryStore(DSLContext db, Families families) {
        this.db = db;
        this.families = families;
    }

    /** What was given on a day or of a kind: rows of the journal and services in them. */
    record Total(int deliveries, int services) {}

    Slice<DeliveryRow> page(User user, Filter filter, @Nullable Key after) {
        var rows = deliveries()
                .where(conditions(user, filter))
                .and(
                        after == null
                                ? noCondition()
                                : row(DELIVERY.DELIVERED_ON, DELIVERY.ID).lt(after.on(), after.id()))
                .orderBy(DELIVERY.DELIVERED_ON.desc(), DELIVERY.ID.desc())
                .limit(Slice.SIZE + 1)
                .fetch(DeliveryStore::read);
        return Slice.of(rows, last -> new Key(last.on(), last.id()).toString());
    }

    /** Totals of the days between two, voided ones left out unless they are what is asked for. */
    Map<LocalDate, Total> totals(User user, Filter filter, LocalDate from, LocalDate to) {
        return db.select(DELIVERY.DELIVERED_ON, count(), sum(DELIVERY.QUANTITY))
                .from(DELIVERY)
                .join(SERVICE)
                .on(SERVICE.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), SERVICE.ID.eq(DELIVERY.SERVICE_ID))
                .leftJoin(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), FAMILY_CARD.ID.eq(DELIVERY.FAMILY_ID))
                .where(conditions(user, filter))
                .and(DELIVERY.DELIVERED_ON.between(from, to))
                .and(filter.isOn(filter.voided()) ? noCondition() : DELIVERY.VOIDED_AT.isNull())
                .groupBy(DELIVERY.DELIVERED_ON)
                .fetchMap(
                        DELIVERY.DELIVERED_ON,
                        each -> new Total(each.value2(), each.value3().intValue()));
    }

    Slice<DeliveryRow> ofFamily(UUID institution, UUID family, @Nullable Key after) {
        var rows = deliveries()
                .where(DELIVERY.INSTITUTION_ID.eq(institution), DELIVERY.FAMILY_ID.eq(family))
                .and(
                        after == null
                                ? noCondition()
                                : row(DELIVERY.DELIVERED_ON, DELIVERY.ID).lt(after.on(), after.id()))
                .orderBy(DELIVERY.DELIVERED_ON.desc(), DELIVERY.ID.desc())
                .limit(Slice.SIZE + 1)
                .fetch(DeliveryStore::read);
        return Slice.of(rows, last -> new Key(last.on(), last.id()).toString());
    }

    /** What a family received, by statutory kind; the voided are not counted. */
    Map<String, Total> totalsOfFamily(UUID institution, UUID family) {
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

    /** One service given; empty when there is none in reach. */
    Optional<DeliveryDetails> find(User user, UUID id) {
        var found = deliveries(List.of(
                        SECTION_CARD.NAME,
                        URGENT_ACT.NUMBER,
                        DELIVERY.RECORDED_AT,
                        DELIVERY.RECORDED_BY,
                        DELIVERY.VOIDED_BY,
                        DELIVERY.VOID_REASON))
                .leftJoin(SECTION_CARD)
                .on(SECTION_CARD.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), SECTION_CARD.ID.eq(DELIVERY.SECTION_ID))
                .leftJoin(URGENT_ACT)
                .on(URGENT_ACT.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), URGENT_ACT.ID.eq(DELIVERY.ACT_ID))
                .where(DELIVERY.INSTITUTION_ID.eq(user.institutionId()), DELIVERY.ID.eq(id), inReach(user))
                .fetchOptional();
        return found.map(each -> new DeliveryDetails(
                read(each),
                members(user.institutionId(), id),
                each.get(SECTION_CARD.NAME),
                each.get(URGENT_ACT.NUMBER),
                each.get(DELIVERY.RECORDED_AT),
                each.get(DELIVERY.RECORDED_BY),
                each.get(DELIVERY.VOIDED_AT),
                each.get(DELIVERY.VOIDED_BY),
                each.get(DELIVERY.VOID_REASON)));
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

    /** Where a slice ends. */
    record Key(LocalDate on, UUID id) {

        /** A key somebody has cut short begins the list anew. */
        static @Nullable Key of(@Nullable String text) {
            try {
                return text == null
                        ? null
                        : new Key(LocalDate.parse(text.substring(0, 10)), UUID.fromString(text.substring(11)));
            } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException broken) {
                return null;
            }
        }

        @Override
        public String toString() {
            return on + "_" + id;
        }
    }

    private SelectJoinStep<?> deliveries() {
        return deliveries(List.of());
    }

    private SelectJoinStep<?> deliveries(List<SelectField<?>> more) {
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

    private List<Condition> conditions(User user, Filter filter) {
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

    private Condition inReach(User user) {
        if (user.seesWholeInstitution()) {
            return noCondition();
        }
        var employee = user.employeeId();
        var own = employee == null ? falseCondition() : DELIVERY.EMPLOYEE_ID.eq(employee);
        return DELIVERY.FAMILY_ID
                .isNotNull()
                .and(families.inReach(user, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID))
                .or(DELIVERY.FAMILY_ID.isNull().and(own.or(DELIVERY.RECORDED_BY.eq(user.accountId()))));
    }

    private static DeliveryRow read(Record each) {
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
