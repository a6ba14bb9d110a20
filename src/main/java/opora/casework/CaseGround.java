package opora.casework;

import static java.util.stream.Collectors.groupingBy;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.MEMBERSHIP_INTERVAL;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.people.views.Tables.RESIDENCE_INTERVAL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads all that observations of families are judged by, in a few queries however many there are. Who may is asked before. */
@Component
class CaseGround {

    private final DSLContext db;

    CaseGround(DSLContext db) {
        this.db = db;
    }

    record Employment(UUID id, LocalDate from, @Nullable LocalDate to) {}

    record Residence(
            UUID familyId,
            @Nullable UUID sectionId,
            LocalDate from,
            @Nullable LocalDate to) {}

    record Membership(
            UUID familyId,
            UUID personId,
            String name,
            @Nullable LocalDate birthDate,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean covers(LocalDate day) {
            return within(day, from, to);
        }
    }

    Known of(Collection<UUID> familyIds, Collection<UUID> employeeIds, Change change) {
        var institution = change.institution();
        var ids = familyIds.toArray(UUID[]::new);
        return new Known(
                change.today(),
                registeredOn(institution, ids),
                residences(institution, ids),
                memberships(institution, ids),
                employments(institution, employeeIds.toArray(UUID[]::new)));
    }

    private Map<UUID, LocalDate> registeredOn(UUID institution, UUID[] ids) {
        return db.select(FAMILY_CARD.ID, FAMILY_CARD.REGISTERED_ON)
                .from(FAMILY_CARD)
                .where(FAMILY_CARD.INSTITUTION_ID.eq(institution), FAMILY_CARD.ID.eq(any(ids)))
                .fetchMap(FAMILY_CARD.ID, FAMILY_CARD.REGISTERED_ON);
    }

    private Map<UUID, List<Residence>> residences(UUID institution, UUID[] ids) {
        return db
                .select(
                        RESIDENCE_INTERVAL.FAMILY_ID,
                        RESIDENCE_INTERVAL.SECTION_ID,
                        RESIDENCE_INTERVAL.STARTS_ON,
                        RESIDENCE_INTERVAL.ENDS_ON)
                .from(RESIDENCE_INTERVAL)
                .where(RESIDENCE_INTERVAL.INSTITUTION_ID.eq(institution), RESIDENCE_INTERVAL.FAMILY_ID.eq(any(ids)))
                .fetch(mapping(Residence::new))
                .stream()
                .collect(groupingBy(Residence::familyId));
    }

    private Map<UUID, List<Membership>> memberships(UUID institution, UUID[] ids) {
        return db
                .select(
                        MEMBERSHIP_INTERVAL.FAMILY_ID,
                        MEMBERSHIP_INTERVAL.PERSON_ID,
                        PERSON_CARD.FULL_NAME,
                        PERSON_CARD.BIRTH_DATE,
                        MEMBERSHIP_INTERVAL.STARTS_ON,
                        MEMBERSHIP_INTERVAL.ENDS_ON)
                .from(MEMBERSHIP_INTERVAL)
                .join(PERSON_CARD)
                .on(
                        PERSON_CARD.INSTITUTION_ID.eq(MEMBERSHIP_INTERVAL.INSTITUTION_ID),
                        PERSON_CARD.ID.eq(MEMBERSHIP_INTERVAL.PERSON_ID))
                .where(MEMBERSHIP_INTERVAL.INSTITUTION_ID.eq(institution), MEMBERSHIP_INTERVAL.FAMILY_ID.eq(any(ids)))
                .fetch(mapping(Membership::new))
                .stream()
                .collect(groupingBy(Membership::familyId));
    }

    private Map<UUID, Employment> employments(UUID institution, UUID[] ids) {
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.HIRED_ON, EMPLOYEE_CARD.LEFT_ON)
                .from(EMPLOYEE_CARD)
                .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution), EMPLOYEE_CARD.ID.eq(any(ids)))
                .fetchMap(EMPLOYEE_CARD.ID, mapping(Employment::new));
    }

    static boolean within(LocalDate day, LocalDate from, @Nullable LocalDate to) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** The families and employees as they were day by day. */
    record Known(
            LocalDate today,
            Map<UUID, LocalDate> registeredOn,
            Map<UUID, List<Residence>> residences,
            Map<UUID, List<Membership>> memberships,
            Map<UUID, Employment> employments) {

        void mustBeObservable(UUID family, LocalDate on) {
            if (on.isAfter(today)) {
                throw new Refused("casework.refused.future").on("on");
            }
            var registered = registeredOn.get(family);
            if (registered != null && on.isBefore(registered)) {
                throw new Refused("casework.refused.before-registration", RussianDate.format(registered)).on("on");
            }
        }

        void mustBeAtWork(UUID employee, LocalDate on) {
            var employment = employments.get(employee);
            if (employment == null || !within(on, employment.from(), employment.to())) {
                throw new Refused("casework.refused.not-at-work", RussianDate.format(on)).on("employeeId");
            }
        }

        /** As the person belonged to the family that day. */
        Membership member(UUID family, UUID person, LocalDate on) {
            return memberships.getOrDefault(family, List.of()).stream()
                    .filter(each -> each.personId().equals(person) && each.covers(on))
                    .findFirst()
                    .orElseThrow(
                            () -> new Refused("casework.refused.not-a-member", RussianDate.format(on)).on("personId"));
        }

        @Nullable
        UUID section(UUID family, LocalDate on) {
            for (var each : residences.getOrDefault(family, List.of())) {
                if (within(on, each.from(), each.to())) {
                    return each.sectionId();
                }
            }
            return null;
        }
    }
}
