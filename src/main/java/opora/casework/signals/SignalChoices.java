package opora.casework.signals;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.institution.views.Tables.SECTION_SETTLEMENT_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.people.views.Tables.PERSON_HOME;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import opora.people.Families;
import opora.people.PersonSearch;
import opora.platform.access.User;
import opora.platform.web.Choice;
import opora.platform.web.Shell;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What the forms of the signal desk offer: families found by a search, their members, places, employees. */
@Repository
class SignalChoices {

    private static final int MOST_FOUND = 12;

    private final DSLContext db;
    private final Families families;
    private final PersonSearch search;

    SignalChoices(DSLContext db, Families families, PersonSearch search) {
        this.db = db;
        this.families = families;
        this.search = search;
    }

    /** What was typed is the number of a family or the name of anybody in it. */
    List<FoundFamily> search(User user, String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return List.of();
        }
        var numbered = find(user, FAMILY_CARD.NUMBER.eq(text));
        return numbered.isEmpty() ? find(user, ofPeople(user, text)) : numbered;
    }

    Optional<FoundFamily> family(User user, UUID id) {
        return find(user, FAMILY_CARD.ID.eq(id)).stream().findFirst();
    }

    private Condition ofPeople(User user, String typed) {
        var people = search.find(typed, user, MOST_FOUND).stream()
                .map(PersonSearch.Sighting::personId)
                .toArray(UUID[]::new);
        return FAMILY_CARD.ID.in(select(PERSON_HOME.FAMILY_ID)
                .from(PERSON_HOME)
                .where(PERSON_HOME.INSTITUTION_ID.eq(user.institutionId()), PERSON_HOME.PERSON_ID.eq(any(people))));
    }

    private List<FoundFamily> find(User user, Condition condition) {
        return db.select(FAMILY_CARD.ID, FAMILY_CARD.NAME, FAMILY_CARD.NUMBER, coalesce(SECTION_CARD.NAME, val("")))
                .from(FAMILY_CARD)
                .leftJoin(SECTION_CARD)
                .on(
                        SECTION_CARD.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID),
                        SECTION_CARD.ID.eq(FAMILY_CARD.SECTION_ID))
                .where(
                        FAMILY_CARD.INSTITUTION_ID.eq(user.institutionId()),
                        families.among(
                                SignalPermissions.RECORD,
                                user,
                                FAMILY_CARD.ID,
                                FAMILY_CARD.SECTION_ID,
                                FAMILY_CARD.CURATOR_ID),
                        condition)
                .orderBy(FAMILY_CARD.NAME_KEY, FAMILY_CARD.ID)
                .limit(MOST_FOUND)
                .fetch(row -> new FoundFamily(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    List<Choice> members(User user, UUID family) {
        return db.select(PERSON_CARD.ID, PERSON_CARD.FULL_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.INSTITUTION_ID.eq(user.institutionId()), PERSON_CARD.FAMILY_ID.eq(family))
                .orderBy(PERSON_CARD.BIRTH_DATE, PERSON_CARD.ID)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    /** All sections: what is told here may have been seen elsewhere. */
    List<Choice> sections(User user) {
        return db.select(SECTION_CARD.ID, SECTION_CARD.NAME)
                .from(SECTION_CARD)
                .where(SECTION_CARD.INSTITUTION_ID.eq(user.institutionId()), SECTION_CARD.CLOSED_ON.isNull())
                .orderBy(SECTION_CARD.MUNICIPALITY_NAME, length(SECTION_CARD.NAME), SECTION_CARD.NAME)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    /** Settlements by section. */
    Map<String, List<Choice>> settlements(User user) {
        var bySection = new LinkedHashMap<String, List<Choice>>();
        db.select(SECTION_CARD.NAME, SETTLEMENT_CARD.ID, SETTLEMENT_CARD.SETTLEMENT_NAME)
                .from(SECTION_CARD)
                .join(SECTION_SETTLEMENT_CARD)
                .on(
                        SECTION_SETTLEMENT_CARD.INSTITUTION_ID.eq(SECTION_CARD.INSTITUTION_ID),
                        SECTION_SETTLEMENT_CARD.SECTION_ID.eq(SECTION_CARD.ID))
                .join(SETTLEMENT_CARD)
                .on(SETTLEMENT_CARD.ID.eq(SECTION_SETTLEMENT_CARD.SETTLEMENT_ID))
                .where(SECTION_CARD.INSTITUTION_ID.eq(user.institutionId()), SECTION_CARD.CLOSED_ON.isNull())
                .orderBy(
                        SECTION_CARD.MUNICIPALITY_NAME,
                        length(SECTION_CARD.NAME),
                        SECTION_CARD.NAME,
                        SETTLEMENT_CARD.NAME_KEY)
                .forEach(row -> bySection
                        .computeIfAbsent(row.value1(), name -> new ArrayList<>())
                        .add(Choice.of(row.value2(), row.value3())));
        return bySection;
    }

    List<Choice> employees(User user, LocalDate today) {
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.SHORT_NAME, EMPLOYEE_CARD.POSITION_NAME)
                .from(EMPLOYEE_CARD)
                .where(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(user.institutionId()),
                        EMPLOYEE_CARD.LEFT_ON.isNull().or(EMPLOYEE_CARD.LEFT_ON.gt(today)))
                .orderBy(EMPLOYEE_CARD.NAME_KEY)
                .fetch(row -> Choice.of(row.value1(), row.value2() + ", " + row.value3()));
    }

    static <E extends Enum<E>> List<Choice> of(E[] values, Function<E, String> titleKey, Shell shell) {
        return Arrays.stream(values)
                .map(each -> new Choice(each.name(), shell.t(titleKey.apply(each))))
                .toList();
    }
}
