package opora.outreach.trips;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_SETTLEMENT_CARD;
import static opora.outreach.db.Tables.TRIP;
import static opora.outreach.db.Tables.TRIP_DELIVERY;
import static opora.outreach.db.Tables.TRIP_MEMBER;
import static opora.outreach.db.Tables.TRIP_SETTLEMENT;
import static opora.outreach.db.Tables.TRIP_STOP;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.listAgg;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import opora.outreach.OutreachPermissions;
import opora.outreach.OutreachReach;
import opora.outreach.OutreachStatus;
import opora.outreach.StopOutcome;
import opora.outreach.TripForm;
import opora.outreach.Urgency;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import opora.services.views.Tables;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The journal of trips in reach, the newest first, and what its period comes to. */
@Repository
class TripListStore {

    static final Field<Boolean> INTERAGENCY = field(exists(selectOne()
            .from(TRIP_MEMBER)
            .where(
                    TRIP_MEMBER.INSTITUTION_ID.eq(TRIP.INSTITUTION_ID),
                    TRIP_MEMBER.TRIP_ID.eq(TRIP.ID),
                    TRIP_MEMBER.AGENCY_ID.isNotNull())));

    private static final Field<String> ROUTE = field(select(
                    listAgg(SETTLEMENT_CARD.SETTLEMENT_NAME, " → ").withinGroupOrderBy(TRIP_SETTLEMENT.PLACE))
            .from(TRIP_SETTLEMENT)
            .join(SETTLEMENT_CARD)
            .on(SETTLEMENT_CARD.ID.eq(TRIP_SETTLEMENT.SETTLEMENT_ID))
            .where(TRIP_SETTLEMENT.INSTITUTION_ID.eq(TRIP.INSTITUTION_ID), TRIP_SETTLEMENT.TRIP_ID.eq(TRIP.ID)));

    private static final Field<Integer> FAMILIES = field(select(count())
            .from(TRIP_STOP)
            .where(TRIP_STOP.INSTITUTION_ID.eq(TRIP.INSTITUTION_ID), TRIP_STOP.TRIP_ID.eq(TRIP.ID)));

    private static final Field<Integer> VISITED = field(select(count())
            .from(TRIP_STOP)
            .where(
                    TRIP_STOP.INSTITUTION_ID.eq(TRIP.INSTITUTION_ID),
                    TRIP_STOP.TRIP_ID.eq(TRIP.ID),
                    TRIP_STOP.OUTCOME.eq(StopOutcome.VISITED.code())));

    private final DSLContext db;
    private final OutreachReach reach;

    TripListStore(DSLContext db, OutreachReach reach) {
        this.db = db;
        this.reach = reach;
    }

    Slice<TripLine> page(User user, TripFilter filter, @Nullable DayKey after) {
        var from = after == null ? noCondition() : row(TRIP.ON_DAY, TRIP.ID).lt(after.on(), after.id());
        var rows = lines(conditions(user, filter), from, Slice.SIZE + 1);
        return Slice.of(rows, last -> new DayKey(last.on(), last.id()).toString());
    }

    /** The whole month, from its first day on. */
    List<TripLine> ofMonth(User user, YearMonth month) {
        var filter = new TripFilter(month.toString(), null, null, null, null, null);
        return lines(conditions(user, filter), noCondition(), Integer.MAX_VALUE).reversed();
    }

    /** Those still to be made that the user may write on, the nearest first. */
    List<TripLine> ahead(User user, LocalDate today) {
        var conditions = List.of(
                TRIP.INSTITUTION_ID.eq(user.institutionId()),
                reach.trips(OutreachPermissions.EDIT, user),
                TRIP.STATUS.eq(OutreachStatus.PLANNED.code()),
                TRIP.ON_DAY.ge(today));
        return lines(conditions, noCondition(), Slice.SIZE).reversed();
    }

    private List<TripLine> lines(List<Condition> conditions, Condition from, int atMost) {
        return db.select(
                        TRIP.ID,
                        TRIP.NUMBER,
                        TRIP.ON_DAY,
                        TRIP.FORM,
                        TRIP.URGENCY,
                        TRIP.STATUS,
                        INTERAGENCY,
                        ROUTE,
                        EMPLOYEE_CARD.SHORT_NAME,
                        FAMILIES,
                        VISITED)
                .from(TRIP)
                .join(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(TRIP.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(TRIP.LEADER_ID))
                .where(conditions)
                .and(from)
                .orderBy(TRIP.ON_DAY.desc(), TRIP.ID.desc())
                .limit(atMost)
                .fetch(row -> new TripLine(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        TripForm.of(row.value4()),
                        Urgency.of(row.value5()),
                        OutreachStatus.of(row.value6()),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11()));
    }

    TripTotals totals(User user, TripFilter filter) {
        var conditions = conditions(user, filter);
        var held = TRIP.STATUS.eq(OutreachStatus.HELD.code());
        var services = Tables.FACT;
        var ofTrips = select(TRIP.ID).from(TRIP).where(conditions).and(held);
        var visits = field(select(count())
                .from(TRIP_STOP)
                .where(
                        TRIP_STOP.INSTITUTION_ID.eq(user.institutionId()),
                        TRIP_STOP.OUTCOME.eq(StopOutcome.VISITED.code()),
                        TRIP_STOP.TRIP_ID.in(ofTrips)));
        var given = field(select(count())
                .from(TRIP_DELIVERY)
                .join(services)
                .on(
                        services.INSTITUTION_ID.eq(TRIP_DELIVERY.INSTITUTION_ID),
                        services.FACT_ID.eq(TRIP_DELIVERY.DELIVERY_ID),
                        services.KIND.eq("service"))
                .where(TRIP_DELIVERY.INSTITUTION_ID.eq(user.institutionId()), TRIP_DELIVERY.TRIP_ID.in(ofTrips)));
        return db.select(
                        count().filterWhere(held),
                        count().filterWhere(held, INTERAGENCY.isTrue()),
                        count().filterWhere(held, TRIP.FORM.eq(TripForm.RAID.code())),
                        count().filterWhere(TRIP.STATUS.eq(OutreachStatus.PLANNED.code())),
                        count().filterWhere(TRIP.STATUS.eq(OutreachStatus.CANCELLED.code())),
                        visits,
                        given)
                .from(TRIP)
                .where(conditions)
                .fetchSingle(row -> new TripTotals(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    private List<Condition> conditions(User user, TripFilter filter) {
        var conditions = new ArrayList<Condition>();
        conditions.add(TRIP.INSTITUTION_ID.eq(user.institutionId()));
        conditions.add(reach.trips(OutreachPermissions.VIEW, user));
        var month = filter.yearMonth();
        if (month != null) {
            conditions.add(TRIP.ON_DAY.between(month.atDay(1), month.atEndOfMonth()));
        }
        if (filter.form() != null) {
            conditions.add(TRIP.FORM.eq(filter.form().code()));
        }
        if (filter.status() != null) {
            conditions.add(TRIP.STATUS.eq(filter.status().code()));
        }
        if (filter.section() != null) {
            conditions.add(goesTo(SECTION_SETTLEMENT_CARD.SECTION_ID.eq(filter.section())));
        }
        if (filter.settlement() != null) {
            conditions.add(goesTo(TRIP_SETTLEMENT.SETTLEMENT_ID.eq(filter.settlement())));
        }
        if (filter.interagency() != null) {
            conditions.add(INTERAGENCY.eq(filter.interagency()));
        }
        return conditions;
    }

    private static Condition goesTo(Condition place) {
        return exists(selectOne()
                .from(TRIP_SETTLEMENT)
                .leftJoin(SECTION_SETTLEMENT_CARD)
                .on(
                        SECTION_SETTLEMENT_CARD.INSTITUTION_ID.eq(TRIP_SETTLEMENT.INSTITUTION_ID),
                        SECTION_SETTLEMENT_CARD.SETTLEMENT_ID.eq(TRIP_SETTLEMENT.SETTLEMENT_ID))
                .where(
                        TRIP_SETTLEMENT.INSTITUTION_ID.eq(TRIP.INSTITUTION_ID),
                        TRIP_SETTLEMENT.TRIP_ID.eq(TRIP.ID),
                        place));
    }
}
