package opora.people.search;

import static opora.people.db.Tables.PERSON_TOKEN;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import opora.platform.text.SearchTokens;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * The persons that meet every word of a query, as SQL. Stored tokens are compared by equality, and by a range for a word that is still
 * being typed: both stay fast under row-level security, which no pattern or function over the names would.
 */
final class TokenHits {

    static final Field<Integer> ASK = field(name("hit", "ask"), SQLDataType.INTEGER);
    static final Field<UUID> PERSON_ID = field(name("hit", "person_id"), SQLDataType.UUID);
    static final Field<Integer> WORST = field(name("hit", "worst"), SQLDataType.INTEGER);
    static final Field<BigDecimal> SCORE = field(name("hit", "score"), SQLDataType.NUMERIC);

    private static final Field<String> LOWER = field(name("q", "lower"), SQLDataType.CLOB);
    private static final Field<String> UPPER = field(name("q", "upper"), SQLDataType.CLOB);

    /** @param of how many words the query has */
    private record Token(String lower, String upper, int ask, int word, int closeness, int of) {}

    private final List<Token> whole = new ArrayList<>();
    private final List<Token> begun = new ArrayList<>();
    private int words;

    /**
     * @param ask what the hits of this query are told apart by
     * @param typing whether the last word may be unfinished
     */
    TokenHits add(int ask, List<String> query, boolean typing) {
        for (var typed : query) {
            int word = words++;
            SearchTokens.ranked(typed)
                    .forEach((token, close) -> whole.add(new Token(token, token, ask, word, close, query.size())));
        }
        if (typing && !query.isEmpty()) {
            int last = words - 1;
            SearchTokens.prefix(query.getLast())
                    .forEach(range -> begun.add(
                            new Token(range.lower(), range.upper(), ask, last, range.closeness(), query.size())));
        }
        return this;
    }

    /** One row for each person and query: the closeness of the word that fits worst, and the sum over the words. */
    Table<Record4<Integer, UUID, Integer, BigDecimal>> of(UUID institution) {
        var ask = integer("best", "ask");
        var person = field(name("best", "person_id"), SQLDataType.UUID);
        var closeness = integer("best", "closeness");
        var of = integer("best", "of_words");
        return select(ask, person, min(closeness).as("worst"), sum(closeness).as("score"))
                .from(bestOfEachWord(institution).asTable("best"))
                .groupBy(ask, person, of)
                .having(count().eq(of))
                .asTable("hit");
    }

    private Select<?> bestOfEachWord(UUID institution) {
        var ask = integer("met", "ask");
        var person = field(name("met", "person_id"), SQLDataType.UUID);
        var word = integer("met", "word");
        var of = integer("met", "of_words");
        return select(ask, person, of, max(integer("met", "closeness")).as("closeness"))
                .from(met(institution, whole, PERSON_TOKEN.TOKEN.eq(LOWER))
                        .unionAll(met(
                                institution, begun, PERSON_TOKEN.TOKEN.ge(LOWER).and(PERSON_TOKEN.TOKEN.lt(UPPER))))
                        .asTable("met"))
                .groupBy(ask, person, word, of);
    }

    private static Select<Record5<Integer, UUID, Integer, Integer, Integer>> met(
            UUID institution, List<Token> tokens, Condition meeting) {
        return select(
                        integer("q", "ask"),
                        PERSON_TOKEN.PERSON_ID,
                        integer("q", "word"),
                        integer("q", "closeness"),
                        integer("q", "of_words"))
                .from(asked(tokens))
                .join(PERSON_TOKEN)
                .on(PERSON_TOKEN.INSTITUTION_ID.eq(institution), meeting);
    }

    private static Table<?> asked(List<Token> tokens) {
        return table(
                "unnest({0}, {1}, {2}, {3}, {4}, {5}) as q(lower, upper, ask, word, closeness, of_words)",
                val(array(tokens, Token::lower, String[]::new)),
                val(array(tokens, Token::upper, String[]::new)),
                val(array(tokens, Token::ask, Integer[]::new)),
                val(array(tokens, Token::word, Integer[]::new)),
                val(array(tokens, Token::closeness, Integer[]::new)),
                val(array(tokens, Token::of, Integer[]::new)));
    }

    private static <T> T[] array(List<Token> tokens, Function<Token, T> part, IntFunction<T[]> array) {
        return tokens.stream().map(part).toArray(array);
    }

    private static Field<Integer> integer(String table, String column) {
        return field(name(table, column), SQLDataType.INTEGER);
    }
}
