package opora.reports.pictures;

import static opora.institution.views.Tables.SECTION_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.RESIDENCE_INTERVAL;
import static opora.people.views.Tables.STATUS_INTERVAL;
import static opora.reports.views.Tables.FACT;
import static opora.territory.views.Tables.SETTLEMENT_CARD;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.people.Families;
import opora.people.FamilyStatus;
import opora.people.PeoplePermissions;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.access.User;
import opora.platform.paging.Slice;
import opora.reports.count.Period;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.SelectConnectByStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pictures are drawn of, a query for each; nothing that the reader may not open is counted. */
@Component
class PictureStore {

    private final DSLContext db;
    private final Families families;
    private final Policy policy;

    PictureStore(DSLContext db, Families families, Policy policy) {
        this.policy = policy;
        this.db = db;
        this.families = families;
    }

    /** How many families were in the one status when the period began, or when they were first given one in it, and in the other last. */
    record Step(String from, String to, int families) {}

    /** @param month from 1 to 12 */
    record Month(int month, String kind, BigDecimal services) {}

    /** @param served how many of the families that live there were served in the period */
    record Place(
            @Nullable UUID section,
            @Nullable String sectionName,
            UUID settlement,
            String name,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            int living,
            int served) {}

    record Family(UUID id, String number, String name) {}

    List<Step> steps(User user, Period period) {
        var first = ends(user, period, false).asTable("first");
        var last = ends(user, period, true).asTable("last");
        var from = DSL.field(DSL.name("first", "status"), String.class);
        var to = DSL.field(DSL.name("last", "status"), String.class);
        return db.select(from, to, DSL.count())
                .from(first)
                .join(last)
                .on(family("first").eq(family("last")))
                .groupBy(from, to)
                .fetch(row -> new Step(row.value1(), row.value2(), row.value3()));
    }

    Slice<Family> families(User user, Period period, String from, String to, @Nullable UUID after) {
        var first = ends(user, period, false).asTable("first");
        var last = ends(user, period, true).asTable("last");
        var card = FAMILY_CARD.as("last_card");
        var rows = db.select(FAMILY_CARD.ID, FAMILY_CARD.NUMBER, FAMILY_CARD.NAME)
                .from(first)
                .join(last)
                .on(family("first").eq(family("last")))
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(user.institutionId()), FAMILY_CARD.ID.eq(family("first")))
                .where(DSL.field(DSL.name("first", "status"), String.class).eq(from))
                .and(DSL.field(DSL.name("last", "status"), String.class).eq(to))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(FAMILY_CARD.NAME_KEY, FAMILY_CARD.ID)
                                        .gt(DSL.select(card.NAME_KEY, card.ID)
                                                .from(card)
                                                .where(
                                                        card.INSTITUTION_ID.eq(user.institutionId()),
                                                        card.ID.eq(after))))
                .orderBy(FAMILY_CARD.NAME_KEY, FAMILY_CARD.ID)
                .limit(Slice.AND_ONE_MORE)
                .fetch(row -> new Family(row.value1(), row.value2(), row.value3()));
        return Slice.of(rows, family -> family.id().toString());
    }

    /** The first or the last status on the practice scale that each family had in the period. */
    private SelectConnectByStep<Record2<UUID, String>> ends(User user, Period period, boolean last) {
        var spell = STATUS_INTERVAL;
        return (SelectConnectByStep<Record2<UUID, String>>) DSL.select(spell.FAMILY_ID, spell.STATUS)
                .distinctOn(spell.FAMILY_ID)
                .from(spell)
                .where(spell.INSTITUTION_ID.eq(user.institutionId()), spell.AXIS.eq(FamilyStatus.PRACTICE))
                .and(spell.STARTS_ON.le(period.to()))
                .and(spell.ENDS_ON.isNull().or(spell.ENDS_ON.ge(period.from())))
                .and(reached(user, spell.FAMILY_ID))
                .orderBy(spell.FAMILY_ID, last ? spell.STARTS_ON.desc() : spell.STARTS_ON.asc());
    }

    private static Field<UUID> family(String table) {
        return DSL.field(DSL.name(table, "family_id"), UUID.class);
    }

    List<Month> services(User user, Period period) {
        var month = DSL.month(FACT.OCCURRED_ON);
        var kind = DSL.splitPart(FACT.CODE, DSL.inline("/"), DSL.inline(1));
        return db.select(month, kind, DSL.sum(FACT.QUANTITY))
                .from(FACT)
                .where(FACT.INSTITUTION_ID.eq(user.institutionId()), FACT.KIND.eq("service"))
                .and(FACT.OCCURRED_ON.between(period.from(), period.to()))
                .and(counted(user))
                .groupBy(month, kind)
                .fetch(row -> new Month(row.value1(), row.value2(), row.value3()));
    }

    /** Where families lived on the last day of the period, or live today. */
    List<Place> places(User user, Period period, LocalDate today) {
        var day = period.to().isAfter(today) ? today : period.to();
        var home = RESIDENCE_INTERVAL;
        var served = DSL.selectDistinct(FACT.FAMILY_ID.as("family_id"))
                .from(FACT)
                .where(FACT.INSTITUTION_ID.eq(user.institutionId()))
                .and(FACT.KIND.in("service", "attendance"))
                .and(FACT.OCCURRED_ON.between(period.from(), period.to()))
                .asTable("served");
        var section = SECTION_CARD.ID;
        return db.select(
                        section,
                        SECTION_CARD.NAME,
                        SETTLEMENT_CARD.ID,
                        SETTLEMENT_CARD.SETTLEMENT_NAME,
                        SETTLEMENT_CARD.LATITUDE.cast(SQLDataType.NUMERIC),
                        SETTLEMENT_CARD.LONGITUDE.cast(SQLDataType.NUMERIC),
                        DSL.count(),
                        DSL.count(family("served")))
                .from(home)
                .join(SETTLEMENT_CARD)
                .on(SETTLEMENT_CARD.ID.eq(home.SETTLEMENT_ID))
                .leftJoin(SECTION_CARD)
                .on(SECTION_CARD.INSTITUTION_ID.eq(home.INSTITUTION_ID), SECTION_CARD.ID.eq(home.SECTION_ID))
                .leftJoin(served)
                .on(family("served").eq(home.FAMILY_ID))
                .where(home.INSTITUTION_ID.eq(user.institutionId()))
                .and(home.STARTS_ON.le(day))
                .and(home.ENDS_ON.isNull().or(home.ENDS_ON.ge(day)))
                .and(reached(user, home.FAMILY_ID))
                .groupBy(
                        section,
                        SECTION_CARD.NAME,
                        SETTLEMENT_CARD.ID,
                        SETTLEMENT_CARD.SETTLEMENT_NAME,
                        SETTLEMENT_CARD.LATITUDE,
                        SETTLEMENT_CARD.LONGITUDE)
                .orderBy(SECTION_CARD.NAME, SETTLEMENT_CARD.SETTLEMENT_NAME)
                .fetch(row -> new Place(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    /** A record without a family is the business of its section, and of the employee who made it. */
    private Condition counted(User user) {
        if (reachesAll(user)) {
            return DSL.noCondition();
        }
        var alone = families.amongAlone(PeoplePermissions.VIEW, user, FACT.SECTION_ID, FACT.EMPLOYEE_ID);
        return reached(user, FACT.FAMILY_ID).or(FACT.FAMILY_ID.isNull().and(alone));
    }

    private Condition reached(User user, Field<UUID> family) {
        if (reachesAll(user)) {
            return DSL.noCondition();
        }
        return family.in(DSL.select(FAMILY_CARD.ID)
                .from(FAMILY_CARD)
                .where(FAMILY_CARD.INSTITUTION_ID.eq(user.institutionId()))
                .and(families.among(
                        PeoplePermissions.VIEW, user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID)));
    }

    private boolean reachesAll(User user) {
        return policy.decide(user, PeoplePermissions.VIEW, RecordFacts.ofInstitution());
    }
}
