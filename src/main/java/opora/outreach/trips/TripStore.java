package opora.outreach.trips;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.outreach.db.Tables.TRIP;
import static opora.outreach.db.Tables.TRIP_MEMBER;
import static opora.outreach.db.Tables.TRIP_SETTLEMENT;
import static opora.outreach.db.Tables.TRIP_STOP;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.MEMBERSHIP_INTERVAL;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import opora.outreach.OutreachPermissions;
import opora.outreach.OutreachReach;
import opora.outreach.OutreachSecrets;
import opora.outreach.OutreachStatus;
import opora.outreach.StopOutcome;
import opora.outreach.TripForm;
import opora.outreach.Urgency;
import opora.outreach.trips.TripCard.Member;
import opora.outreach.trips.TripCard.Person;
import opora.outreach.trips.TripCard.Place;
import opora.outreach.trips.TripCard.Stop;
import opora.people.Addresses;
import opora.platform.access.User;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads one trip with its route, its crew and those of its families that are in reach. */
@Repository
class TripStore {

    private final DSLContext db;
    private final OutreachReach reach;
    private final GivenStore given;
    private final TripSignalStore signals;
    private final Addresses addresses;
    private final Vault vault;

    TripStore(
            DSLContext db,
            OutreachReach reach,
            GivenStore given,
            TripSignalStore signals,
            Addresses addresses,
            Vault vault) {
        this.db = db;
        this.reach = reach;
        this.given = given;
        this.signals = signals;
        this.addresses = addresses;
        this.vault = vault;
    }

    Optional<TripCard> find(User user, UUID id) {
        var institution = user.institutionId();
        return db.select(TRIP, field(reach.trips(OutreachPermissions.EDIT, user)))
                .from(TRIP)
                .where(TRIP.INSTITUTION_ID.eq(institution), TRIP.ID.eq(id), reach.trips(OutreachPermissions.VIEW, user))
                .fetchOptional()
                .map(row -> {
                    var trip = row.value1();
                    var stops = stops(user, id, trip.getOnDay());
                    return new TripCard(
                            id,
                            trip.getNumber(),
                            trip.getOnDay(),
                            TripForm.of(trip.getForm()),
                            Urgency.of(trip.getUrgency()),
                            OutreachStatus.of(trip.getStatus()),
                            vault.open(OutreachSecrets.TRIP_CANCEL_REASON, id, trip.getCancelReason()),
                            trip.getVehicle(),
                            vault.open(OutreachSecrets.PURPOSE, id, trip.getPurpose()),
                            vault.open(OutreachSecrets.RESULT, id, trip.getResult()),
                            trip.getLeaderId(),
                            trip.getRecordedBy(),
                            trip.getRecordedAt(),
                            route(institution, id),
                            crew(institution, id),
                            stops,
                            db.fetchCount(TRIP_STOP, ofTrip(institution, id)) - stops.size(),
                            signals.of(user, id),
                            given.of(user, id),
                            Boolean.TRUE.equals(row.value2()));
                });
    }

    private static Condition ofTrip(UUID institution, UUID id) {
        return TRIP_STOP.INSTITUTION_ID.eq(institution).and(TRIP_STOP.TRIP_ID.eq(id));
    }

    private List<Place> route(UUID institution, UUID id) {
        return db.select(SETTLEMENT_CARD.ID, SETTLEMENT_CARD.SETTLEMENT_NAME, SETTLEMENT_CARD.REMOTE)
                .from(TRIP_SETTLEMENT)
                .join(SETTLEMENT_CARD)
                .on(SETTLEMENT_CARD.ID.eq(TRIP_SETTLEMENT.SETTLEMENT_ID))
                .where(TRIP_SETTLEMENT.INSTITUTION_ID.eq(institution), TRIP_SETTLEMENT.TRIP_ID.eq(id))
                .orderBy(TRIP_SETTLEMENT.PLACE)
                .fetch(row -> new Place(row.value1(), row.value2(), row.value3()));
    }

    private List<Member> crew(UUID institution, UUID id) {
        return db.select(
                        TRIP_MEMBER.ID,
                        TRIP_MEMBER.EMPLOYEE_ID,
                        TRIP_MEMBER.AGENCY_ID,
                        coalesce(EMPLOYEE_CARD.SHORT_NAME, TRIP_MEMBER.NAME),
                        coalesce(PARTNER_CARD.NAME, TRIP_MEMBER.JOB),
                        TRIP_MEMBER.PROFESSION)
                .from(TRIP_MEMBER)
                .leftJoin(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(TRIP_MEMBER.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(TRIP_MEMBER.EMPLOYEE_ID))
                .leftJoin(PARTNER_CARD)
                .on(
                        PARTNER_CARD.INSTITUTION_ID.eq(TRIP_MEMBER.INSTITUTION_ID),
                        PARTNER_CARD.ID.eq(TRIP_MEMBER.AGENCY_ID))
                .where(TRIP_MEMBER.INSTITUTION_ID.eq(institution), TRIP_MEMBER.TRIP_ID.eq(id))
                .orderBy(TRIP_MEMBER.PLACE, TRIP_MEMBER.ID)
                .fetch(row ->
                        new Member(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    private List<Stop> stops(User user, UUID id, LocalDate on) {
        var institution = user.institutionId();
        var rows = db.select(
                        FAMILY_CARD.ID,
                        FAMILY_CARD.NAME,
                        FAMILY_CARD.NUMBER,
                        coalesce(SETTLEMENT_CARD.SETTLEMENT_NAME, val("")),
                        addresses.street(),
                        addresses.house(),
                        addresses.flat(),
                        TRIP_STOP.OUTCOME,
                        vault.opened(OutreachSecrets.NOTE, TRIP_STOP.ID, TRIP_STOP.NOTE))
                .from(TRIP_STOP)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(TRIP_STOP.INSTITUTION_ID), FAMILY_CARD.ID.eq(TRIP_STOP.FAMILY_ID))
                .leftJoin(SETTLEMENT_CARD)
                .on(SETTLEMENT_CARD.ID.eq(FAMILY_CARD.SETTLEMENT_ID))
                .where(ofTrip(institution, id), reach.ofFamily(user))
                .orderBy(TRIP_STOP.PLACE, TRIP_STOP.ID)
                .fetch();
        var members = members(institution, new LinkedHashSet<>(rows.getValues(FAMILY_CARD.ID)), on);
        return rows.map(row -> new Stop(
                row.value1(),
                row.value2(),
                row.value3(),
                address(row.value4(), row.value5(), row.value6(), row.value7()),
                StopOutcome.of(row.value8()),
                row.value9(),
                members.getOrDefault(row.value1(), List.of())));
    }

    private Map<UUID, List<Person>> members(UUID institution, Set<UUID> families, LocalDate on) {
        return db.select(MEMBERSHIP_INTERVAL.FAMILY_ID, PERSON_CARD.ID, PERSON_CARD.FULL_NAME, PERSON_CARD.BIRTH_DATE)
                .from(MEMBERSHIP_INTERVAL)
                .join(PERSON_CARD)
                .on(
                        PERSON_CARD.INSTITUTION_ID.eq(MEMBERSHIP_INTERVAL.INSTITUTION_ID),
                        PERSON_CARD.ID.eq(MEMBERSHIP_INTERVAL.PERSON_ID))
                .where(
                        MEMBERSHIP_INTERVAL.INSTITUTION_ID.eq(institution),
                        MEMBERSHIP_INTERVAL.FAMILY_ID.eq(any(families.toArray(UUID[]::new))),
                        MEMBERSHIP_INTERVAL.STARTS_ON.le(on),
                        MEMBERSHIP_INTERVAL.ENDS_ON.isNull().or(MEMBERSHIP_INTERVAL.ENDS_ON.ge(on)))
                .orderBy(PERSON_CARD.BIRTH_DATE.nullsLast(), PERSON_CARD.ID)
                .fetchGroups(
                        MEMBERSHIP_INTERVAL.FAMILY_ID, row -> new Person(row.value2(), row.value3(), row.value4()));
    }

    private static String address(@Nullable String... parts) {
        var written = new ArrayList<String>();
        for (var part : parts) {
            if (part != null && !part.isBlank()) {
                written.add(part);
            }
        }
        return String.join(", ", written);
    }
}
