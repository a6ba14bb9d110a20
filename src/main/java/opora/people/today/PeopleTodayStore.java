package opora.people.today;

import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.and;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.people.Families;
import opora.people.FamilyFilter;
import opora.people.PeoplePermissions;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads a few lines for each card: those of families that the list shows too when nothing is chosen. */
@Repository
class PeopleTodayStore {

    static final int OF_AGE = 18;

    private static final int LINES = 5;
    private static final int DAYS_AHEAD = 30;

    private final DSLContext db;
    private final Families families;
    private final List<FamilyFilter> filters;

    PeopleTodayStore(DSLContext db, Families families, List<FamilyFilter> filters) {
        this.db = db;
        this.families = families;
        this.filters = filters;
    }

    record Family(UUID id, String name, String number) {}

    record Child(UUID familyId, String name, LocalDate birthDate) {}

    List<Family> families(Condition missing, User user) {
        return db.select(FAMILY_CARD.ID, FAMILY_CARD.NAME, FAMILY_CARD.NUMBER)
                .from(FAMILY_CARD)
                .where(usual(user), missing)
                .orderBy(FAMILY_CARD.REGISTERED_ON, FAMILY_CARD.ID)
                .limit(LINES)
                .fetch(mapping(Family::new));
    }

    /** Birth dates between two days, so that the index finds them; those of today have come of age today. */
    List<Child> comingOfAge(LocalDate today, User user) {
        return db.select(FAMILY_CARD.ID, PERSON_CARD.FULL_NAME, PERSON_CARD.BIRTH_DATE)
                .from(PERSON_CARD)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(PERSON_CARD.INSTITUTION_ID), FAMILY_CARD.ID.eq(PERSON_CARD.FAMILY_ID))
                .where(
                        usual(user),
                        PERSON_CARD.BIRTH_DATE.between(
                                today.minusYears(OF_AGE),
                                today.plusDays(DAYS_AHEAD).minusYears(OF_AGE)))
                .orderBy(PERSON_CARD.BIRTH_DATE, PERSON_CARD.ID)
                .limit(LINES)
                .fetch(mapping(Child::new));
    }

    private Condition usual(User user) {
        var contributed = filters.stream()
                .map(each -> each.condition(each.values().getFirst(), FAMILY_CARD.INSTITUTION_ID, FAMILY_CARD.ID))
                .toList();
        return and(contributed)
                .and(FAMILY_CARD.INSTITUTION_ID.eq(user.institutionId()))
                .and(families.among(
                        PeoplePermissions.VIEW, user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID));
    }
}
