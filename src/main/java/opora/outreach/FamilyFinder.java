package opora.outreach;

import static opora.casework.views.Tables.CASE_INTERVAL;
import static opora.outreach.db.Tables.TRIP_SETTLEMENT;
import static opora.outreach.db.Tables.TRIP_STOP;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_HOME;
import static opora.services.views.Tables.FACT;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import opora.people.PersonSearch;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.springframework.stereotype.Repository;

/** Finds families in reach: by a name or a number, or those who live where a trip goes. */
@Repository
public class FamilyFinder {

    private static final int MOST_FOUND = 12;
    private static final int MOST_PROPOSED = 15;

    private static final Field<LocalDate> LAST_SERVED = field(select(max(FACT.OCCURRED_ON))
            .from(FACT)
            .where(
                    FACT.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID),
                    FACT.FAMILY_ID.eq(FAMILY_CARD.ID),
                    FACT.KIND.eq("service")));

    private final DSLContext db;
    private final OutreachReach reach;
    private final PersonSearch search;

    FamilyFinder(DSLContext db, OutreachReach reach, PersonSearch search) {
        this.db = db;
        this.reach = reach;
        this.search = search;
    }

    /** What was typed is the number of a family or the name of anybody in it. */
    public List<FamilyChoice> search(User user, String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return List.of();
        }
        var numbered = find(user, FAMILY_CARD.NUMBER.eq(text), FAMILY_CARD.NAME_KEY);
        return numbered.isEmpty() ? find(user, ofPeople(user, text), FAMILY_CARD.NAME_KEY) : numbered;
    }

    public List<FamilyChoice> byIds(User user, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find(user, FAMILY_CARD.ID.eq(any(ids.toArray(UUID[]::new))), FAMILY_CARD.NAME_KEY);
    }

    /** Families under care in the settlements of a trip and not on it yet, those without a service for the longest time first. */
    public List<FamilyChoice> proposed(User user, UUID trip) {
        var there = exists(selectOne()
                .from(TRIP_SETTLEMENT)
                .where(
                        TRIP_SETTLEMENT.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID),
                        TRIP_SETTLEMENT.TRIP_ID.eq(trip),
                        TRIP_SETTLEMENT.SETTLEMENT_ID.eq(FAMILY_CARD.SETTLEMENT_ID)));
        var served = exists(selectOne()
                .from(CASE_INTERVAL)
                .where(
                        CASE_INTERVAL.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID),
                        CASE_INTERVAL.FAMILY_ID.eq(FAMILY_CARD.ID),
                        CASE_INTERVAL.CLOSED_ON.isNull()));
        var goesThere = exists(selectOne()
                .from(TRIP_STOP)
                .where(
                        TRIP_STOP.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID),
                        TRIP_STOP.TRIP_ID.eq(trip),
                        TRIP_STOP.FAMILY_ID.eq(FAMILY_CARD.ID)));
        return find(
                user, there.and(served).and(goesThere.not()), LAST_SERVED.asc().nullsFirst(), MOST_PROPOSED);
    }

    private Condition ofPeople(User user, String typed) {
        var people = search.find(typed, user, MOST_FOUND).stream()
                .map(PersonSearch.Sighting::personId)
                .toArray(UUID[]::new);
        return FAMILY_CARD.ID.in(select(PERSON_HOME.FAMILY_ID)
                .from(PERSON_HOME)
                .where(PERSON_HOME.INSTITUTION_ID.eq(user.institutionId()), PERSON_HOME.PERSON_ID.eq(any(people))));
    }

    private List<FamilyChoice> find(User user, Condition condition, OrderField<?> order) {
        return find(user, condition, order, Integer.MAX_VALUE);
    }

    private List<FamilyChoice> find(User user, Condition condition, OrderField<?> order, int atMost) {
        return db.select(
                        FAMILY_CARD.ID,
                        FAMILY_CARD.NAME,
                        FAMILY_CARD.NUMBER,
                        coalesce(SETTLEMENT_CARD.SETTLEMENT_NAME, val("")),
                        LAST_SERVED)
                .from(FAMILY_CARD)
                .leftJoin(SETTLEMENT_CARD)
                .on(SETTLEMENT_CARD.ID.eq(FAMILY_CARD.SETTLEMENT_ID))
                .where(FAMILY_CARD.INSTITUTION_ID.eq(user.institutionId()), reach.ofFamily(user), condition)
                .orderBy(order, FAMILY_CARD.ID)
                .limit(atMost)
                .fetch(row -> new FamilyChoice(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
