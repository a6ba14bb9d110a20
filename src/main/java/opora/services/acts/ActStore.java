package opora.services.acts;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.INSTITUTION_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.SERVICE;
import static opora.services.db.Tables.URGENT_ACT;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opora.people.Addresses;
import opora.people.Families;
import opora.platform.access.User;
import opora.platform.paging.Slice;
import opora.services.ServicesPermissions;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ActStore {

    /** The place of the opened address in the query. */
    private static final int STREET = 9;

    private final DSLContext db;
    private final Families families;
    private final Addresses addresses;

    ActStore(DSLContext db, Families families, Addresses addresses) {
        this.db = db;
        this.families = families;
        this.addresses = addresses;
    }

    /** Where a slice ends. */
    record Key(int year, int number) {

        static @Nullable Key of(@Nullable String text) {
            try {
                var parts = text == null ? new String[0] : text.split("-");
                return parts.length == 2 ? new Key(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])) : null;
            } catch (NumberFormatException broken) {
                return null;
            }
        }
    }

    Slice<UrgentActRow> page(User user, @Nullable Key after) {
        var services = field(selectCount()
                .from(DELIVERY)
                .where(
                        DELIVERY.INSTITUTION_ID.eq(URGENT_ACT.INSTITUTION_ID),
                        DELIVERY.ACT_ID.eq(URGENT_ACT.ID),
                        DELIVERY.VOIDED_AT.isNull()));
        var rows = db.select(
                        URGENT_ACT.ID,
                        URGENT_ACT.NUMBER,
                        URGENT_ACT.ACTED_ON,
                        coalesce(PERSON_CARD.FULL_NAME, FAMILY_CARD.NAME),
                        services)
                .from(URGENT_ACT)
                .leftJoin(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(URGENT_ACT.INSTITUTION_ID), FAMILY_CARD.ID.eq(URGENT_ACT.FAMILY_ID))
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(URGENT_ACT.INSTITUTION_ID), PERSON_CARD.ID.eq(URGENT_ACT.PERSON_ID))
                .where(URGENT_ACT.INSTITUTION_ID.eq(user.institutionId()), inReach(user))
                .and(
                        after == null
                                ? noCondition()
                                : row(URGENT_ACT.YEAR, URGENT_ACT.NUMBER).lt(after.year(), after.number()))
                .orderBy(URGENT_ACT.YEAR.desc(), URGENT_ACT.NUMBER.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(each ->
                        new UrgentActRow(each.value1(), each.value2(), each.value3(), each.value4(), each.value5()));
        return Slice.of(rows, last -> last.on().getYear() + "-" + last.number());
    }

    Optional<Act> find(User user, UUID id) {
        return db.select(
                        URGENT_ACT.NUMBER,
                        URGENT_ACT.ACTED_ON,
                        URGENT_ACT.FAMILY_ID,
                        URGENT_ACT.PERSON_ID,
                        INSTITUTION_CARD.FULL_NAME,
                        PERSON_CARD.FULL_NAME,
                        PERSON_CARD.BIRTH_DATE,
                        FAMILY_CARD.NAME,
                        SETTLEMENT_CARD.SETTLEMENT_NAME,
                        addresses.street(),
                        addresses.house(),
                        addresses.flat())
                .from(URGENT_ACT)
                .join(INSTITUTION_CARD)
                .on(INSTITUTION_CARD.ID.eq(URGENT_ACT.INSTITUTION_ID))
                .leftJoin(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(URGENT_ACT.INSTITUTION_ID), FAMILY_CARD.ID.eq(URGENT_ACT.FAMILY_ID))
                .leftJoin(SETTLEMENT_CARD)
                .on(SETTLEMENT_CARD.ID.eq(FAMILY_CARD.SETTLEMENT_ID))
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(URGENT_ACT.INSTITUTION_ID), PERSON_CARD.ID.eq(URGENT_ACT.PERSON_ID))
                .where(URGENT_ACT.INSTITUTION_ID.eq(user.institutionId()), URGENT_ACT.ID.eq(id), inReach(user))
                .fetchOptional(each -> act(id, each, lines(user.institutionId(), id)));
    }

    private static Act act(UUID id, Record each, List<Act.Line> lines) {
        var person = each.get(PERSON_CARD.FULL_NAME);
        return new Act(
                id,
                each.get(URGENT_ACT.NUMBER),
                each.get(URGENT_ACT.ACTED_ON),
                each.get(INSTITUTION_CARD.FULL_NAME),
                person == null ? each.get(FAMILY_CARD.NAME) : person,
                each.get(PERSON_CARD.BIRTH_DATE),
                each.get(URGENT_ACT.FAMILY_ID),
                person == null,
                address(each),
                lines);
    }

    private static String address(Record each) {
        return Stream.of(
                        each.get(SETTLEMENT_CARD.SETTLEMENT_NAME),
                        each.get(STREET, String.class),
                        each.get(STREET + 1, String.class),
                        each.get(STREET + 2, String.class))
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private List<Act.Line> lines(UUID institution, UUID act) {
        return db.select(
                        DELIVERY.ID,
                        SERVICE.TITLE,
                        DELIVERY.QUANTITY,
                        PERSON_CARD.FULL_NAME,
                        EMPLOYEE_CARD.SHORT_NAME,
                        EMPLOYEE_CARD.POSITION_NAME,
                        PARTNER_CARD.NAME,
                        DELIVERY.VOIDED_AT.isNotNull())
                .from(DELIVERY)
                .join(SERVICE)
                .on(SERVICE.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), SERVICE.ID.eq(DELIVERY.SERVICE_ID))
                .join(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(DELIVERY.EMPLOYEE_ID))
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), PERSON_CARD.ID.eq(DELIVERY.PERSON_ID))
                .leftJoin(PARTNER_CARD)
                .on(PARTNER_CARD.INSTITUTION_ID.eq(DELIVERY.INSTITUTION_ID), PARTNER_CARD.ID.eq(DELIVERY.PARTNER_ID))
                .where(DELIVERY.INSTITUTION_ID.eq(institution), DELIVERY.ACT_ID.eq(act))
                .orderBy(DELIVERY.ID)
                .fetch(each -> new Act.Line(
                        each.value1(),
                        each.value2(),
                        each.value3(),
                        each.value4(),
                        each.value5(),
                        each.value6(),
                        each.value7(),
                        each.value8()));
    }

    private Condition inReach(User user) {
        return URGENT_ACT
                .FAMILY_ID
                .isNull()
                .or(families.among(
                        ServicesPermissions.VIEW,
                        user,
                        FAMILY_CARD.ID,
                        FAMILY_CARD.SECTION_ID,
                        FAMILY_CARD.CURATOR_ID));
    }
}
