package opora.services.entry;

import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.MEMBERSHIP_INTERVAL;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import opora.people.Families;
import opora.platform.access.User;
import opora.platform.text.SearchText;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SortField;
import org.springframework.stereotype.Repository;

/** Finds whom a service is given to, among the families in reach and the people who live in none. */
@Repository
class RecipientStore {

    private static final int MOST_FOUND = 12;

    private static final List<SortField<?>> FAMILY_BY_FAMILY = List.of(
            FAMILY_CARD.NAME_KEY.asc(), FAMILY_CARD.ID.asc(), PERSON_CARD.BIRTH_DATE.asc(), PERSON_CARD.ID.asc());

    private final DSLContext db;
    private final Families families;

    RecipientStore(DSLContext db, Families families) {
        this.db = db;
        this.families = families;
    }

    List<Found> search(User user, String typed) {
        var words = SearchText.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        var conditions = new ArrayList<Condition>();
        for (var word : words) {
            conditions.add(PERSON_CARD.NAME_KEY.startsWith(word).or(PERSON_CARD.NAME_KEY.contains(" " + word)));
        }
        var first = PERSON_CARD.NAME_KEY.startsWith(String.join(" ", words));
        var second = PERSON_CARD.NAME_KEY.startsWith(words.getFirst());
        return found(
                user, conditions, List.of(field(first).desc(), field(second).desc()), MOST_FOUND);
    }

    /** Those of the given people who are in reach, family by family. */
    List<Found> people(User user, Collection<UUID> ids) {
        return found(user, List.of(PERSON_CARD.ID.eq(any(ids.toArray(UUID[]::new)))), List.of(), ids.size());
    }

    /** Everybody who lives in a section today. */
    List<Found> ofSection(User user, UUID section) {
        return found(user, List.of(FAMILY_CARD.SECTION_ID.eq(section)), List.of(), Integer.MAX_VALUE);
    }

    private List<Found> found(User user, Collection<Condition> conditions, List<SortField<?>> order, int atMost) {
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
                .where(PERSON_CARD.INSTITUTION_ID.eq(user.institutionId()))
                .and(PERSON_CARD
                        .FAMILY_ID
                        .isNull()
                        .or(families.inReach(user, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID)))
                .and(and(conditions))
                .orderBy(
                        Stream.concat(order.stream(), FAMILY_BY_FAMILY.stream()).toList())
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

    Optional<Household> household(User user, UUID family, LocalDate today) {
        return db.select(FAMILY_CARD.NAME, FAMILY_CARD.NUMBER)
                .from(FAMILY_CARD)
                .where(
                        FAMILY_CARD.INSTITUTION_ID.eq(user.institutionId()),
                        FAMILY_CARD.ID.eq(family),
                        families.inReach(user, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID))
                .fetchOptional(row -> new Household(
                        family, row.value1(), row.value2(), members(user.institutionId(), family, today)));
    }

    /** The family of a person, or the person alone. */
    Optional<Household> householdOf(User user, UUID person, LocalDate today) {
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
