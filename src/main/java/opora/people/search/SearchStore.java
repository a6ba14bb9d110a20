package opora.people.search;

import static opora.institution.views.Tables.SECTION_CARD;
import static opora.people.db.Tables.FAMILY;
import static opora.people.db.Tables.PERSON;
import static opora.people.views.Tables.PERSON_HOME;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.people.NumberIndex;
import opora.people.PeoplePermissions;
import opora.people.Persons;
import opora.platform.access.User;
import opora.platform.paging.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Record9;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds persons by what was typed, the closest first, and lists them by name. */
@Repository
class SearchStore {

    static final int SHOWN = 50;

    /** Numbers name one person only: above any closeness of names. */
    private static final int BY_SNILS = 100_000;

    private static final int BY_DOCUMENT = 90_000;
    private static final int BY_PHONE = 50_000;

    private static final Field<UUID> FOUND_ID = field(name("found", "person_id"), SQLDataType.UUID);
    private static final Field<Integer> FOUND_WORST = field(name("found", "worst"), SQLDataType.INTEGER);
    private static final Field<BigDecimal> FOUND_SCORE = field(name("found", "score"), SQLDataType.NUMERIC);

    private final DSLContext db;
    private final Persons persons;
    private final NumberIndex numbers;

    SearchStore(DSLContext db, Persons persons, NumberIndex numbers) {
        this.db = db;
        this.persons = persons;
        this.numbers = numbers;
    }

    /** At most one more than are shown, to tell that there are more. */
    List<PersonHit> find(Query query, User user) {
        var institution = user.institutionId();
        var found = found(query, institution);
        return hits(FOUND_WORST, found.join(PERSON).on(PERSON.INSTITUTION_ID.eq(institution), PERSON.ID.eq(FOUND_ID)))
                .where(persons.among(PeoplePermissions.VIEW, user))
                .orderBy(FOUND_SCORE.desc(), PERSON.NAME_KEY, PERSON.ID)
                .limit(SHOWN + 1)
                .fetch(SearchStore::hit);
    }

    private Table<?> found(Query query, UUID institution) {
        var hits = new TokenHits().add(0, query.words(), true).of(institution);
        var all = select(TokenHits.PERSON_ID, TokenHits.WORST, TokenHits.SCORE)
                .from(hits)
                .unionAll(numbered(institution, query.snils().map(numbers::hasSnils), BY_SNILS))
                .unionAll(numbered(institution, query.document().map(numbers::hasDocument), BY_DOCUMENT))
                .unionAll(numbered(institution, query.phone().map(numbers::hasPhone), BY_PHONE))
                .asTable("any_way");
        return select(
                        field(name("any_way", "person_id"), SQLDataType.UUID),
                        max(field(name("any_way", "worst"), SQLDataType.INTEGER))
                                .as("worst"),
                        max(field(name("any_way", "score"), SQLDataType.NUMERIC))
                                .as("score"))
                .from(all)
                .groupBy(field(name("any_way", "person_id"), SQLDataType.UUID))
                .asTable("found");
    }

    private static Select<Record3<UUID, Integer, BigDecimal>> numbered(
            UUID institution, Optional<Condition> number, int score) {
        return select(PERSON.ID, inline(score), inline(BigDecimal.valueOf(score)))
                .from(PERSON)
                .where(PERSON.INSTITUTION_ID.eq(institution), number.orElse(falseCondition()));
    }

    /** All persons in reach by name. */
    Slice<PersonHit> list(@Nullable UUID after, User user) {
        var rows = hits(inline(0), PERSON)
                .where(
                        PERSON.INSTITUTION_ID.eq(user.institutionId()),
                        persons.among(PeoplePermissions.VIEW, user),
                        after == null ? noCondition() : follows(after, user))
                .orderBy(PERSON.NAME_KEY, PERSON.ID)
                .limit(Slice.AND_ONE_MORE)
                .fetch(SearchStore::hit);
        return Slice.of(rows, row -> row.id().toString());
    }

    /** The address of the next page holds an id: names have no place in addresses. */
    private static Condition follows(UUID after, User user) {
        var last = PERSON.as("last");
        return row(PERSON.NAME_KEY, PERSON.ID)
                .gt(select(last.NAME_KEY, last.ID)
                        .from(last)
                        .where(last.INSTITUTION_ID.eq(user.institutionId()), last.ID.eq(after)));
    }

    /** What was found stands first: the rest is then looked up for the few that were. */
    private SelectJoinStep<Record9<UUID, String, LocalDate, UUID, String, LocalDate, String, String, Integer>> hits(
            Field<Integer> closeness, Table<?> people) {
        var fullName = PERSON.FAMILY_NAME
                .concat(val(" "))
                .concat(PERSON.GIVEN_NAME)
                .concat(coalesce(val(" ").concat(PERSON.PATRONYMIC), ""));
        return db.select(
                        PERSON.ID,
                        fullName,
                        PERSON.BIRTH_DATE,
                        PERSON_HOME.FAMILY_ID,
                        FAMILY.NUMBER,
                        PERSON_HOME.LEFT_ON,
                        SETTLEMENT_CARD.SETTLEMENT_NAME,
                        SECTION_CARD.NAME,
                        closeness)
                .from(people.join(PERSON_HOME)
                        .on(PERSON_HOME.INSTITUTION_ID.eq(PERSON.INSTITUTION_ID), PERSON_HOME.PERSON_ID.eq(PERSON.ID))
                        .leftJoin(FAMILY)
                        .on(FAMILY.INSTITUTION_ID.eq(PERSON.INSTITUTION_ID), FAMILY.ID.eq(PERSON_HOME.FAMILY_ID))
                        .leftJoin(SETTLEMENT_CARD)
                        .on(SETTLEMENT_CARD.ID.eq(PERSON_HOME.SETTLEMENT_ID))
                        .leftJoin(SECTION_CARD)
                        .on(
                                SECTION_CARD.INSTITUTION_ID.eq(PERSON.INSTITUTION_ID),
                                SECTION_CARD.ID.eq(PERSON_HOME.SECTION_ID)));
    }

    private static PersonHit hit(
            Record9<UUID, String, LocalDate, UUID, String, LocalDate, String, String, Integer> row) {
        var match =
                switch (row.value9()) {
                    case BY_SNILS -> Match.SNILS;
                    case BY_DOCUMENT -> Match.DOCUMENT;
                    case BY_PHONE -> Match.PHONE;
                    default -> Match.of(row.value9());
                };
        return new PersonHit(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7(),
                row.value8(),
                match);
    }
}
