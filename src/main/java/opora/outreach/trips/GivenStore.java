package opora.outreach.trips;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.outreach.db.Tables.TRIP_DELIVERY;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.services.views.Tables.FACT;
import static opora.services.views.Tables.SERVICE_CARD;
import static org.jooq.impl.DSL.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.outreach.OutreachReach;
import opora.platform.access.User;
import opora.platform.web.Choice;
import opora.platform.web.Shell;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Services given on the way, and those that may be. */
@Repository
class GivenStore {

    private final DSLContext db;
    private final OutreachReach reach;

    GivenStore(DSLContext db, OutreachReach reach) {
        this.db = db;
        this.reach = reach;
    }

    /** Those to families in reach; a voided one is no fact and not here. */
    List<TripCard.Given> of(User user, UUID trip) {
        var code = field("split_part({0}, '/', 2)", SQLDataType.CLOB, FACT.CODE);
        return db.select(
                        FACT.FACT_ID,
                        SERVICE_CARD.CODE.concat(" ").concat(SERVICE_CARD.TITLE),
                        FAMILY_CARD.NAME,
                        PERSON_CARD.FULL_NAME,
                        EMPLOYEE_CARD.SHORT_NAME,
                        FACT.QUANTITY)
                .from(TRIP_DELIVERY)
                .join(FACT)
                .on(
                        FACT.INSTITUTION_ID.eq(TRIP_DELIVERY.INSTITUTION_ID),
                        FACT.FACT_ID.eq(TRIP_DELIVERY.DELIVERY_ID),
                        FACT.KIND.eq("service"))
                .join(SERVICE_CARD)
                .on(SERVICE_CARD.INSTITUTION_ID.eq(FACT.INSTITUTION_ID), SERVICE_CARD.CODE.eq(code))
                .join(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(FACT.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(FACT.EMPLOYEE_ID))
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(FACT.INSTITUTION_ID), FAMILY_CARD.ID.eq(FACT.FAMILY_ID))
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(FACT.INSTITUTION_ID), PERSON_CARD.ID.eq(FACT.PERSON_ID))
                .where(
                        TRIP_DELIVERY.INSTITUTION_ID.eq(user.institutionId()),
                        TRIP_DELIVERY.TRIP_ID.eq(trip),
                        reach.ofFamily(user))
                .orderBy(FAMILY_CARD.NAME_KEY, FACT.FACT_ID)
                .fetch(row -> new TripCard.Given(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6().intValue()));
    }

    /** The services in use by their kind. */
    Map<String, List<Choice>> services(User user, Shell shell) {
        var byKind = new LinkedHashMap<String, List<Choice>>();
        db.select(SERVICE_CARD.ID, SERVICE_CARD.CODE, SERVICE_CARD.TITLE, SERVICE_CARD.KIND)
                .from(SERVICE_CARD)
                .where(SERVICE_CARD.INSTITUTION_ID.eq(user.institutionId()), SERVICE_CARD.ACTIVE.isTrue())
                .orderBy(SERVICE_CARD.CODE)
                .forEach(row -> byKind.computeIfAbsent(
                                shell.t("services.kind." + row.value4()), kind -> new ArrayList<>())
                        .add(Choice.of(row.value1(), row.value2() + " " + row.value3())));
        return byKind;
    }
}
