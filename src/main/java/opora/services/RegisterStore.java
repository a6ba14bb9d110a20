package opora.services;

import static java.util.stream.Collectors.groupingBy;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.MEMBERSHIP_INTERVAL;
import static opora.people.views.Tables.PERSON_HOME;
import static opora.people.views.Tables.RESIDENCE_INTERVAL;
import static opora.services.Ground.array;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.people.Families;
import opora.platform.access.User;
import opora.services.Register.Address;
import opora.services.Register.Household;
import opora.services.Register.Stay;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class RegisterStore {

    private final DSLContext db;
    private final Families reach;

    RegisterStore(DSLContext db, Families reach) {
        this.db = db;
        this.reach = reach;
    }

    Register read(User user, Collection<UUID> familyIds, Collection<UUID> personIds) {
        var institution = user.institutionId();
        var people = people(institution, personIds);
        var stays = stays(institution, familyIds, personIds);
        var families = new HashSet<>(familyIds);
        people.values().forEach(family -> family.ifPresent(families::add));
        stays.forEach(stay -> families.add(stay.family()));
        return new Register(
                households(user, families),
                people,
                stays.stream().collect(groupingBy(Stay::family)),
                stays.stream().collect(groupingBy(Stay::person)),
                addresses(institution, families));
    }

    private Map<UUID, Optional<UUID>> people(UUID institution, Collection<UUID> ids) {
        var people = new HashMap<UUID, Optional<UUID>>();
        db.select(PERSON_HOME.PERSON_ID, PERSON_HOME.FAMILY_ID)
                .from(PERSON_HOME)
                .where(PERSON_HOME.INSTITUTION_ID.eq(institution), PERSON_HOME.PERSON_ID.eq(any(array(ids))))
                .forEach(row -> people.put(row.value1(), Optional.ofNullable(row.value2())));
        return people;
    }

    private List<Stay> stays(UUID institution, Collection<UUID> families, Collection<UUID> people) {
        return db.select(
                        MEMBERSHIP_INTERVAL.FAMILY_ID,
                        MEMBERSHIP_INTERVAL.PERSON_ID,
                        MEMBERSHIP_INTERVAL.STARTS_ON,
                        MEMBERSHIP_INTERVAL.ENDS_ON)
                .from(MEMBERSHIP_INTERVAL)
                .where(
                        MEMBERSHIP_INTERVAL.INSTITUTION_ID.eq(institution),
                        MEMBERSHIP_INTERVAL
                                .FAMILY_ID
                                .eq(any(array(families)))
                                .or(MEMBERSHIP_INTERVAL.PERSON_ID.eq(any(array(people)))))
                .orderBy(MEMBERSHIP_INTERVAL.STARTS_ON)
                .fetch(row -> new Stay(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private Map<UUID, Household> households(User user, Collection<UUID> ids) {
        return db.select(
                        FAMILY_CARD.ID,
                        FAMILY_CARD.REGISTERED_ON,
                        field(reach.among(
                                ServicesPermissions.VIEW,
                                user,
                                FAMILY_CARD.ID,
                                FAMILY_CARD.SECTION_ID,
                                FAMILY_CARD.CURATOR_ID)))
                .from(FAMILY_CARD)
                .where(FAMILY_CARD.INSTITUTION_ID.eq(user.institutionId()), FAMILY_CARD.ID.eq(any(array(ids))))
                .fetchMap(FAMILY_CARD.ID, row -> new Household(row.value2(), Boolean.TRUE.equals(row.value3())));
    }

    private Map<UUID, List<Address>> addresses(UUID institution, Collection<UUID> families) {
        return db
                .select(
                        RESIDENCE_INTERVAL.FAMILY_ID,
                        RESIDENCE_INTERVAL.SECTION_ID,
                        RESIDENCE_INTERVAL.STARTS_ON,
                        RESIDENCE_INTERVAL.ENDS_ON)
                .from(RESIDENCE_INTERVAL)
                .where(
                        RESIDENCE_INTERVAL.INSTITUTION_ID.eq(institution),
                        RESIDENCE_INTERVAL.FAMILY_ID.eq(any(array(families))))
                .fetch(row -> new Address(row.value1(), row.value2(), row.value3(), row.value4()))
                .stream()
                .collect(groupingBy(Address::family));
    }
}
