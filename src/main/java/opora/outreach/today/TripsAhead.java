package opora.outreach.today;

import static opora.institution.views.Tables.SECTION_SETTLEMENT_CARD;
import static opora.outreach.db.Tables.TRIP;
import static opora.outreach.db.Tables.TRIP_SETTLEMENT;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.listAgg;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.outreach.OutreachPermissions;
import opora.outreach.OutreachReach;
import opora.outreach.OutreachStatus;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.RecordColumns;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Trips that are planned: those of a user, those to a section. */
@Repository
class TripsAhead {

    private final DSLContext db;
    private final Policy policy;

    TripsAhead(DSLContext db, Policy policy) {
        this.db = db;
        this.policy = policy;
    }

    record Ahead(
            UUID id, String number, LocalDate on, @Nullable String route) {}

    /** Those to the user's sections and those the user goes on, also when their day has passed and nobody said what became of them. */
    List<Ahead> of(User user, LocalDate until, int atMost) {
        var route = field(select(
                        listAgg(SETTLEMENT_CARD.SETTLEMENT_NAME, " → ").withinGroupOrderBy(TRIP_SETTLEMENT.PLACE))
                .from(TRIP_SETTLEMENT)
                .join(SETTLEMENT_CARD)
                .on(SETTLEMENT_CARD.ID.eq(TRIP_SETTLEMENT.SETTLEMENT_ID))
                .where(TRIP_SETTLEMENT.INSTITUTION_ID.eq(TRIP.INSTITUTION_ID), TRIP_SETTLEMENT.TRIP_ID.eq(TRIP.ID)));
        return db.select(TRIP.ID, TRIP.NUMBER, TRIP.ON_DAY, route)
                .from(TRIP)
                .where(
                        TRIP.INSTITUTION_ID.eq(user.institutionId()),
                        TRIP.STATUS.eq(OutreachStatus.PLANNED.code()),
                        TRIP.ON_DAY.le(until),
                        mine(user))
                .orderBy(TRIP.ON_DAY, TRIP.ID)
                .limit(atMost)
                .fetch(row -> new Ahead(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private Condition mine(User user) {
        var named = OutreachReach.inCrew(user).or(OutreachReach.toSections(user));
        return policy.filter(user, OutreachPermissions.VIEW, FieldClass.PERSONAL, RecordColumns.naming(named));
    }

    int ahead(UUID institution, UUID section, LocalDate today) {
        return count(
                institution,
                section,
                TRIP.STATUS.eq(OutreachStatus.PLANNED.code()).and(TRIP.ON_DAY.ge(today)));
    }

    int heldSince(UUID institution, UUID section, LocalDate day) {
        return count(
                institution, section, TRIP.STATUS.eq(OutreachStatus.HELD.code()).and(TRIP.ON_DAY.ge(day)));
    }

    private int count(UUID institution, UUID section, Condition which) {
        var there = exists(selectOne()
                .from(TRIP_SETTLEMENT)
                .join(SECTION_SETTLEMENT_CARD)
                .on(
                        SECTION_SETTLEMENT_CARD.INSTITUTION_ID.eq(TRIP_SETTLEMENT.INSTITUTION_ID),
                        SECTION_SETTLEMENT_CARD.SETTLEMENT_ID.eq(TRIP_SETTLEMENT.SETTLEMENT_ID))
                .where(
                        TRIP_SETTLEMENT.INSTITUTION_ID.eq(TRIP.INSTITUTION_ID),
                        TRIP_SETTLEMENT.TRIP_ID.eq(TRIP.ID),
                        SECTION_SETTLEMENT_CARD.SECTION_ID.eq(section)));
        return db.fetchCount(TRIP, TRIP.INSTITUTION_ID.eq(institution), which, there);
    }
}
