package opora.outreach.trips;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.outreach.db.Tables.TRIP;
import static opora.outreach.db.Tables.TRIP_MEMBER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.outreach.OutreachStatus;
import opora.platform.access.User;
import opora.platform.text.SearchText;
import opora.platform.web.Shell;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What is odd about a trip and may still be so: it is said and refused nowhere. */
@Component
class TripWarnings {

    private final DSLContext db;

    TripWarnings(DSLContext db) {
        this.db = db;
    }

    List<String> of(TripCard trip, User user, LocalDate today, Shell shell) {
        var warnings = new ArrayList<String>();
        if (trip.isCancelled()) {
            return warnings;
        }
        if (trip.isPlanned() && trip.on().isBefore(today)) {
            warnings.add(shell.t("outreach.warning.overdue"));
        }
        if (trip.isHeld() && !trip.hasFamilies()) {
            warnings.add(shell.t("outreach.warning.no-families"));
        }
        if (trip.isHeld() && trip.isAlone()) {
            warnings.add(shell.t("outreach.warning.no-crew"));
        }
        sameVehicle(trip, user).forEach(number -> warnings.add(shell.t("outreach.warning.vehicle", number)));
        samePeople(trip, user)
                .forEach(other -> warnings.add(shell.t("outreach.warning.person", other.name(), other.number())));
        return warnings;
    }

    private record Elsewhere(String name, String number) {}

    private List<String> sameVehicle(TripCard trip, User user) {
        var vehicle = String.join(" ", SearchText.words(trip.vehicle()));
        return vehicle.isEmpty()
                ? List.of()
                : db.select(TRIP.NUMBER)
                        .from(TRIP)
                        .where(onTheSameDay(trip, user), TRIP.VEHICLE_KEY.eq(vehicle))
                        .orderBy(TRIP.NUMBER)
                        .fetch(TRIP.NUMBER);
    }

    private List<Elsewhere> samePeople(TripCard trip, User user) {
        var crew = trip.crew().stream()
                .map(TripCard.Member::employeeId)
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
        return db.select(EMPLOYEE_CARD.SHORT_NAME, TRIP.NUMBER)
                .from(TRIP)
                .join(TRIP_MEMBER)
                .on(TRIP_MEMBER.INSTITUTION_ID.eq(TRIP.INSTITUTION_ID), TRIP_MEMBER.TRIP_ID.eq(TRIP.ID))
                .join(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(TRIP_MEMBER.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(TRIP_MEMBER.EMPLOYEE_ID))
                .where(onTheSameDay(trip, user), TRIP_MEMBER.EMPLOYEE_ID.in(crew))
                .orderBy(EMPLOYEE_CARD.SHORT_NAME, TRIP.NUMBER)
                .fetch(row -> new Elsewhere(row.value1(), row.value2()));
    }

    private static Condition onTheSameDay(TripCard trip, User user) {
        return TRIP.INSTITUTION_ID
                .eq(user.institutionId())
                .and(TRIP.ON_DAY.eq(trip.on()))
                .and(TRIP.ID.ne(trip.id()))
                .and(TRIP.STATUS.ne(OutreachStatus.CANCELLED.code()));
    }
}
