package opora.services.entry;

import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.MEMBERSHIP_INTERVAL;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.people.views.Tables.PERSON_HOME;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import opora.people.Families;
import opora.people.PersonSearch;
import opora.people.Persons;
import opora.platform.access.User;
import opora.platform.text.SearchText;
import opora.services.ServicesPermissions;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Finds whom a service is given to, among the families in reach and those who left them. */
@Repository
public class RecipientStore {

    private static final int MOST_FOUND = 12;

    private final DSLContext db;
    private final Families families;
    private final Persons persons;
    private final PersonSearch search;

    RecipientStore(DSLContext db, Families families, Persons persons, PersonSearch search) {
        this.db = db;
        this.persons = persons;
        this.search = search;
        this.families = families;
    }

    /** Whom a name, a number of a family, an account number or a telephone may mean, the likeliest first. */
    public Sightings search(User user, String typed) {
        var family = numbered(user, typed.strip());
        if (!family.isEmpty()) {
            return new Sightings(family, List.of());
        }
        var sighted = typed.isBlank() ? List.<PersonSearch.Sighting>of() : search.find(typed, user, MOST_FOUND);
        var byId = new HashMap<UUID, Found>();
        people(user, sighted.stream().map(PersonSearch.Sighting::personId).toList())
                .forEach(each -> byId.put(each.id(), each));
        return new Sightings(
                sighted.stream()
                        .flatMap(each -> Stream.ofNullable(byId.get(each.personId())))
                        .sorted(Comparator.comparing(each -> !begins(each.name(), typed)))
                        .toList(),
                sighted.stream()
                        .filter(PersonSearch.Sighting::asTyped)
                        .map(PersonSearch.Sighting::personId)
                        .toList());
    }

    /** «Иванов Фёд» means Фёдор rather than somebody whose father he is. */
    private static boolean begins(String name, String typed) {
        return SearchText.normalise(name).startsWith(SearchText.normalise(typed));
    }

    private List<Found> numbered(User user, String typed) {
        return typed.isEmpty() ? List.of() : found(user, List.of(FAMILY_CARD.NUMBER.eq(typed)), MOST_FOUND);
    }

    /** Those of the given people who are in reach, family by family. */
    List<Found> people(User user, Collection<UUID> ids) {
        return found(user, List.of(PERSON_CARD.ID.eq(any(ids.toArray(UUID[]::new)))), ids.size());
    }

    /** Everybody who lives in a section today. */
    List<Found> ofSection(User user, UUID section) {
        return found(user, List.of(FAMILY_CARD.SECTION_ID.eq(section)), Integer.MAX_VALUE);
    }

    private List<Found> found(User user, Collection<Condition> conditions, int atMost) {
        return db.select(
                        PERSON_CARD.ID,
                        PERSON_CARD.FULL_NAME,
                        PERSON_CARD.BIRTH_DATE,
                        FAMILY_CARD.ID,
                        FAMILY_CARD.NAME,
                        FAMILY_CARD.NUMBER,
                        SETTLEMENT_CARD.SETTLEMENT_NAME)
                .from(PERSON_CARD)
                .leftJoin(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(PERSON_CARD.INSTITUTION_ID), FAMILY_CARD.ID.eq(PERSON_CARD.FAMILY_ID))
                .leftJoin(SETTLEMENT_CARD)
                .on(SETTLEMENT_CARD.ID.eq(FAMILY_CARD.SETTLEMENT_ID))
                .join(PERSON_HOME)
                .on(PERSON_HOME.INSTITUTION_ID.eq(PERSON_CARD.INSTITUTION_ID), PERSON_HOME.PERSON_ID.eq(PERSON_CARD.ID))
                .where(PERSON_CARD.INSTITUTION_ID.eq(user.institutionId()))
                .and(persons.among(ServicesPermissions.RECORD, user))
                .and(and(conditions))
                .orderBy(FAMILY_CARD.NAME_KEY, FAMILY_CARD.ID, PERSON_CARD.BIRTH_DATE, PERSON_CARD.ID)
                .limit(atMost)
                .fetch(row -> new Found(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    public Optional<Household> household(User user, UUID family, LocalDate today) {
        return db.select(FAMILY_CARD.NAME, FAMILY_CARD.NUMBER)
                .from(FAMILY_CARD)
                .where(
                        FAMILY_CARD.INSTITUTION_ID.eq(user.institutionId()),
                        FAMILY_CARD.ID.eq(family),
                        families.among(
                                ServicesPermissions.RECORD,
                                user,
                                FAMILY_CARD.ID,
                                FAMILY_CARD.SECTION_ID,
                                FAMILY_CARD.CURATOR_ID))
                .fetchOptional(row -> new Household(
                        family, row.value1(), row.value2(), members(user.institutionId(), family, today)));
    }

    /** The family of a person, or the person alone. */
    public Optional<Household> householdOf(User user, UUID person, LocalDate today) {
        var found = people(user, List.of(person)).stream().findFirst();
        if (found.isEmpty() || found.get().familyId() == null) {
            return found.map(each -> new Household(
                    null,
                    each.name(),
                    "",
                    List.of(new Household.Member(each.id(), each.name(), each.birthDate(), null))));
        }
        return household(user, found.get().familyId(), today);
    }

    private List<Household.Member> members(UUID institution, UUID family, LocalDate today) {
        return db.select(PERSON_CARD.ID, PERSON_CARD.FULL_NAME, PERSON_CARD.BIRTH_DATE, MEMBERSHIP_INTERVAL.ENDS_ON)
                .from(MEMBERSHIP_INTERVAL)
                .join(PERSON_CARD)
                .on(
                        PERSON_CARD.INSTITUTION_ID.eq(MEMBERSHIP_INTERVAL.INSTITUTION_ID),
                        PERSON_CARD.ID.eq(MEMBERSHIP_INTERVAL.PERSON_ID))
                .where(
                        MEMBERSHIP_INTERVAL.INSTITUTION_ID.eq(institution),
                        MEMBERSHIP_INTERVAL.FAMILY_ID.eq(family),
                        MEMBERSHIP_INTERVAL.ENDS_ON.isNull().or(MEMBERSHIP_INTERVAL.ENDS_ON.ge(today.minusYears(1))))
                .orderBy(MEMBERSHIP_INTERVAL.ENDS_ON.isNotNull(), PERSON_CARD.BIRTH_DATE.nullsLast(), PERSON_CARD.ID)
                .fetch(RecipientStore::member);
    }

    private static Household.Member member(Record row) {
        return new Household.Member(
                row.get(PERSON_CARD.ID),
                row.get(PERSON_CARD.FULL_NAME),
                row.get(PERSON_CARD.BIRTH_DATE),
                row.get(MEMBERSHIP_INTERVAL.ENDS_ON));
    }
}
