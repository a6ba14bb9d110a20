package opora.outreach.trips;

import static opora.institution.views.Tables.SECTION_SETTLEMENT_CARD;
import static opora.outreach.db.Tables.TRIP;
import static opora.outreach.db.Tables.TRIP_SETTLEMENT;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The trips of a month and the sections each of them goes to. */
@Repository
class CalendarStore {

    private final DSLContext db;
    private final TripListStore trips;

    CalendarStore(DSLContext db, TripListStore trips) {
        this.db = db;
        this.trips = trips;
    }

    record Placed(TripLine trip, Set<UUID> sections) {}

    List<Placed> of(User user, YearMonth month) {
        var sections = sections(user.institutionId(), month);
        return trips.ofMonth(user, month).stream()
                .map(trip -> new Placed(trip, sections.getOrDefault(trip.id(), Set.of())))
                .toList();
    }

    private Map<UUID, Set<UUID>> sections(UUID institution, YearMonth month) {
        var sections = new HashMap<UUID, Set<UUID>>();
        db.selectDistinct(TRIP.ID, SECTION_SETTLEMENT_CARD.SECTION_ID)
                .from(TRIP)
                .join(TRIP_SETTLEMENT)
                .on(TRIP_SETTLEMENT.INSTITUTION_ID.eq(TRIP.INSTITUTION_ID), TRIP_SETTLEMENT.TRIP_ID.eq(TRIP.ID))
                .join(SECTION_SETTLEMENT_CARD)
                .on(
                        SECTION_SETTLEMENT_CARD.INSTITUTION_ID.eq(TRIP_SETTLEMENT.INSTITUTION_ID),
                        SECTION_SETTLEMENT_CARD.SETTLEMENT_ID.eq(TRIP_SETTLEMENT.SETTLEMENT_ID))
                .where(TRIP.INSTITUTION_ID.eq(institution), TRIP.ON_DAY.between(month.atDay(1), month.atEndOfMonth()))
                .forEach(row -> sections.computeIfAbsent(row.value1(), id -> new HashSet<>())
                        .add(row.value2()));
        return sections;
    }
}
