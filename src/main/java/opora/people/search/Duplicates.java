package opora.people.search;

import static opora.institution.views.Tables.SECTION_CARD;
import static opora.people.db.Tables.FAMILY;
import static opora.people.db.Tables.PERSON;
import static opora.people.db.Tables.PERSON_TOKEN;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.people.views.Tables.PERSON_HOME;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import opora.people.Families;
import opora.platform.access.User;
import opora.platform.text.SearchText;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for people who may be registered already: for one being typed, or for all rows of a form at once. It only tells. */
@Component
public class Duplicates {

    private static final int AT_MOST_FOR_EACH = 5;
    private static final int AT_MOST = 60;
    private static final int SHORTEST_NAME = 2;

    private static final Field<Integer> ASK = field(name("found", "ask"), SQLDataType.INTEGER);
    private static final Field<UUID> PERSON_ID = field(name("found", "person_id"), SQLDataType.UUID);
    private static final Field<Integer> WHY = field(name("found", "why"), SQLDataType.INTEGER);
    private static final Field<Integer> WORST = field(name("found", "worst"), SQLDataType.INTEGER);

    private static final int BY_SNILS = 1;
    private static final int BY_BIRTH = 2;
    private static final int BY_NAME = 3;

    private final DSLContext db;
    private final Families families;

    Duplicates(DSLContext db, Families families) {
        this.db = db;
        this.families = families;
    }

    /** @param snils eleven digits, or null */
    public record Asked(
            String familyName,
            String givenName,
            @Nullable LocalDate birthDate,
            @Nullable String snils) {

        private List<String> words() {
            var words = Stream.of(familyName, givenName)
                    .flatMap(each -> SearchText.words(each).stream())
                    .toList();
            boolean enough = words.size() > 1 && words.stream().allMatch(each -> each.length() >= SHORTEST_NAME);
            return enough ? words : List.of();
        }
    }

    /** For each row that was asked about, the likeliest first; rows without any are left out. */
    public Map<Integer, List<Duplicate>> of(Map<Integer, Asked> asked, User user) {
        var rows = db.select(
                        ASK,
                        PERSON_ID,
                        WHY,
                        WORST,
                        PERSON_CARD.FULL_NAME,
                        PERSON_CARD.BIRTH_DATE,
                        FAMILY.NUMBER,
                        SECTION_CARD.NAME,
                        PERSON_HOME.SECTION_ID,
                        PERSON_HOME.CURATOR_ID)
                .from(found(asked, user.institutionId())
                        .join(PERSON_CARD)
                        .on(PERSON_CARD.INSTITUTION_ID.eq(user.institutionId()), PERSON_CARD.ID.eq(PERSON_ID))
                        .join(PERSON_HOME)
                        .on(PERSON_HOME.INSTITUTION_ID.eq(user.institutionId()), PERSON_HOME.PERSON_ID.eq(PERSON_ID))
                        .leftJoin(FAMILY)
                        .on(FAMILY.INSTITUTION_ID.eq(user.institutionId()), FAMILY.ID.eq(PERSON_HOME.FAMILY_ID))
                        .leftJoin(SECTION_CARD)
                        .on(
                                SECTION_CARD.INSTITUTION_ID.eq(user.institutionId()),
                                SECTION_CARD.ID.eq(PERSON_HOME.SECTION_ID)))
                .orderBy(WHY, WORST.desc(), PERSON_CARD.NAME_KEY, PERSON_ID)
                .limit(AT_MOST)
                .fetch();
        var found = new HashMap<Integer, Map<UUID, Duplicate>>();
        for (var row : rows) {
            var ofRow = found.computeIfAbsent(row.get(ASK), none -> new LinkedHashMap<>());
            if (isWorthTelling(row, asked.get(row.get(ASK)))) {
                ofRow.merge(row.get(PERSON_ID), duplicate(row, user), Duplicates::together);
            }
        }
        var answer = new HashMap<Integer, List<Duplicate>>();
        found.forEach((ask, duplicates) -> answer.put(
                ask, duplicates.values().stream().limit(AT_MOST_FOR_EACH).toList()));
        return answer;
    }

    private static Table<?> found(Map<Integer, Asked> asked, UUID institution) {
        var hits = new TokenHits();
        asked.forEach((row, each) -> hits.add(row, each.words(), false));
        return select(
                        TokenHits.ASK.as("ask"),
                        TokenHits.PERSON_ID.as("person_id"),
                        inline(BY_NAME).as("why"),
                        TokenHits.WORST.as("worst"))
                .from(hits.of(institution))
                .unionAll(bySnils(asked, institution))
                .unionAll(byBirth(asked, institution))
                .asTable("found");
    }

    private static Select<Record4<Integer, UUID, Integer, Integer>> bySnils(
            Map<Integer, Asked> asked, UUID institution) {
        var given = new HashMap<Integer, String>();
        asked.forEach((row, each) -> {
            if (each.snils() != null) {
                given.put(row, each.snils());
            }
        });
        var q = table(
                "unnest({0}, {1}) as s(ask, snils)",
                val(given.keySet().toArray(Integer[]::new)), val(given.values().toArray(String[]::new)));
        return select(field(name("s", "ask"), SQLDataType.INTEGER), PERSON.ID, inline(BY_SNILS), inline(0))
                .from(q)
                .join(PERSON)
                .on(PERSON.INSTITUTION_ID.eq(institution), PERSON.SNILS.eq(field(name("s", "snils"), String.class)));
    }

    private static Select<Record4<Integer, UUID, Integer, Integer>> byBirth(
            Map<Integer, Asked> asked, UUID institution) {
        var rows = new ArrayList<Integer>();
        var tokens = new ArrayList<String>();
        var births = new ArrayList<LocalDate>();
        asked.forEach((row, each) -> {
            var words = SearchText.words(each.familyName());
            if (each.birthDate() != null && !words.isEmpty()) {
                rows.add(row);
                tokens.add("w:" + words.getFirst());
                births.add(each.birthDate());
            }
        });
        var q = table(
                "unnest({0}, {1}, {2}) as b(ask, token, birth_date)",
                val(rows.toArray(Integer[]::new)),
                val(tokens.toArray(String[]::new)),
                val(births.toArray(LocalDate[]::new)));
        return select(field(name("b", "ask"), SQLDataType.INTEGER), PERSON.ID, inline(BY_BIRTH), inline(0))
                .from(q)
                .join(PERSON_TOKEN)
                .on(
                        PERSON_TOKEN.INSTITUTION_ID.eq(institution),
                        PERSON_TOKEN.TOKEN.eq(field(name("b", "token"), String.class)))
                .join(PERSON)
                .on(
                        PERSON.INSTITUTION_ID.eq(institution),
                        PERSON.ID.eq(PERSON_TOKEN.PERSON_ID),
                        PERSON.BIRTH_DATE.eq(field(name("b", "birth_date"), LocalDate.class)));
    }

    /** A name that is only similar says nothing when the birth dates differ. */
    private static boolean isWorthTelling(Record row, @Nullable Asked asked) {
        var known = row.get(PERSON_CARD.BIRTH_DATE);
        var typed = asked == null ? null : asked.birthDate();
        boolean bornElsewhen = known != null && typed != null && !known.equals(typed);
        return row.get(WHY) != BY_NAME || Match.of(row.get(WORST)) == Match.EXACT || !bornElsewhen;
    }

    private Duplicate duplicate(Record row, User user) {
        boolean inReach = families.reaches(user, row.get(PERSON_HOME.SECTION_ID), row.get(PERSON_HOME.CURATOR_ID));
        return new Duplicate(
                row.get(PERSON_ID),
                inReach,
                inReach ? row.get(PERSON_CARD.FULL_NAME) : "",
                inReach ? row.get(PERSON_CARD.BIRTH_DATE) : null,
                row.get(FAMILY.NUMBER),
                row.get(SECTION_CARD.NAME),
                List.of(reason(row)));
    }

    private static String reason(Record row) {
        return switch (row.get(WHY)) {
            case BY_SNILS -> "people.duplicate.snils";
            case BY_BIRTH -> "people.duplicate.birth";
            default ->
                Match.of(row.get(WORST)) == Match.EXACT
                        ? "people.duplicate.same-name"
                        : "people.duplicate.similar-name";
        };
    }

    private static Duplicate together(Duplicate stronger, Duplicate weaker) {
        var reasons = new ArrayList<>(stronger.reasonKeys());
        reasons.addAll(weaker.reasonKeys());
        return new Duplicate(
                stronger.personId(),
                stronger.inReach(),
                stronger.name(),
                stronger.birthDate(),
                stronger.familyNumber(),
                stronger.section(),
                reasons);
    }
}
