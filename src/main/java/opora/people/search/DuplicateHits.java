package opora.people.search;

import static opora.people.db.Tables.PERSON;
import static opora.people.db.Tables.PERSON_TOKEN;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import opora.people.NumberIndex;
import opora.people.search.Duplicates.Asked;
import opora.platform.text.SearchText;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Who may be meant by the people of a form, as SQL: by number, by family name and birth date, by similar names. */
final class DuplicateHits {

    static final Field<Integer> ASK = field(name("found", "ask"), SQLDataType.INTEGER);
    static final Field<UUID> PERSON_ID = field(name("found", "person_id"), SQLDataType.UUID);
    static final Field<Integer> WHY = field(name("found", "why"), SQLDataType.INTEGER);
    static final Field<Integer> WORST = field(name("found", "worst"), SQLDataType.INTEGER);

    static final int BY_SNILS = 1;
    static final int BY_DOCUMENT = 2;
    static final int BY_BIRTH = 3;
    static final int BY_NAME = 4;

    private DuplicateHits() {}

    /** One row for each reason: the row of the form, the person, why, and how well the worst word fits. */
    static Table<?> of(Map<Integer, Asked> asked, NumberIndex numbers, UUID institution) {
        var hits = new TokenHits();
        asked.forEach((row, each) -> hits.add(row, each.words(), false));
        return select(
                        TokenHits.ASK.as("ask"),
                        TokenHits.PERSON_ID.as("person_id"),
                        inline(BY_NAME).as("why"),
                        TokenHits.WORST.as("worst"))
                .from(hits.of(institution))
                .unionAll(byNumber(BY_SNILS, asked, Asked::snils, numbers::allOfSnils, numbers::hasSnils, institution))
                .unionAll(byNumber(
                        BY_DOCUMENT, asked, Asked::document, numbers::allOfDocument, numbers::hasDocument, institution))
                .unionAll(byBirth(asked, institution))
                .asTable("found");
    }

    private static Select<Record4<Integer, UUID, Integer, Integer>> byNumber(
            int why,
            Map<Integer, Asked> asked,
            Function<Asked, @Nullable String> number,
            Function<String, List<String>> tokensOf,
            BiFunction<Field<String>, Field<String>, Condition> has,
            UUID institution) {
        var rows = new ArrayList<Integer>();
        var tokens = new ArrayList<String>();
        var plain = new ArrayList<String>();
        asked.forEach((row, each) -> {
            var typed = number.apply(each);
            if (typed != null) {
                for (var token : tokensOf.apply(typed)) {
                    rows.add(row);
                    tokens.add(token);
                    plain.add(typed);
                }
            }
        });
        var q = table(
                "unnest({0}, {1}, {2}) as s(ask, token, plain)",
                val(rows.toArray(Integer[]::new)),
                val(tokens.toArray(String[]::new)),
                val(plain.toArray(String[]::new)));
        return select(field(name("s", "ask"), SQLDataType.INTEGER), PERSON.ID, inline(why), inline(0))
                .from(q)
                .join(PERSON)
                .on(
                        PERSON.INSTITUTION_ID.eq(institution),
                        has.apply(field(name("s", "token"), String.class), field(name("s", "plain"), String.class)));
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
}
