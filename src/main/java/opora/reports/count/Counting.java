package opora.reports.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opora.reports.passport.Passport;
import opora.reports.passport.Spec;
import opora.reports.passport.Unit;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Computes all indicators of a report with two queries: one reads the facts of the period, one all the rest. */
@Component
public class Counting {

    private static final int PER_CENT = 100;

    private final DSLContext db;
    private final Reached reached;

    Counting(DSLContext db, Reached reached) {
        this.db = db;
        this.reached = reached;
    }

    /** @return the answer of every passport, by its code */
    @Transactional(readOnly = true)
    public Map<String, Value> answers(Collection<Passport> passports, Question question) {
        var numbers = new HashMap<String, @Nullable BigDecimal>();
        for (var query : queries(passports, question)) {
            var row = db.fetchSingle(query);
            for (var number : row.fields()) {
                numbers.put(number.getName(), row.get(number, BigDecimal.class));
            }
        }
        var answers = new HashMap<String, Value>();
        passports.forEach(each -> answers.put(each.code(), answer(each, numbers)));
        return answers;
    }

    /** How the server answers: the plan of each query, carried out, with the pages it read. */
    @Transactional(readOnly = true)
    public List<String> plans(Collection<Passport> passports, Question question) {
        return queries(passports, question).stream()
                .map(query -> db.fetch("explain (analyze, buffers, settings) {0}", query))
                .map(plan -> String.join("\n", plan.getValues(0, String.class)))
                .toList();
    }

    /** Each gives one row, its columns named by the codes of the indicators. */
    private List<Select<?>> queries(Collection<Passport> passports, Question question) {
        var ofFacts = new LinkedHashMap<String, Spec.OfFacts>();
        var others = new LinkedHashMap<String, Field<Integer>>();
        var spells = new Spells(question, reached);
        var ratings = new Ratings(question, reached);
        for (var passport : passports) {
            var code = passport.code();
            switch (passport.spec()) {
                case Spec.OfFacts spec -> ofFacts.put(code, spec);
                case Spec.InStatus(var status) -> others.put(code, length(spells.familiesIn(status)));
                case Spec.Transitions(var steps) -> others.put(code, length(spells.familiesThat(steps)));
                case Spec.Kept kept -> others.put(code, length(spells.minorsKept(kept)));
                case Spec.Improved(var domain) -> others.put(code, length(ratings.improved(domain)));
                case Spec.Quality() -> others.put(code, length(ratings.ofBetterQuality()));
                case Spec.Agreements() -> others.put(code, length(new Agreements(question).partners()));
                case Spec.Statement() -> others.put(code, new Stated(question, code).answer());
                case Spec.Ratio _, Spec.Missing _ -> {}
            }
        }
        var queries = new ArrayList<Select<?>>();
        if (!ofFacts.isEmpty()) {
            queries.add(new FactNumbers(ofFacts, question, reached).query());
        }
        if (!others.isEmpty()) {
            queries.add(DSL.select(others.entrySet().stream()
                    .map(each -> each.getValue().as(each.getKey()))
                    .toList()));
        }
        return queries;
    }

    static Field<Integer> length(Select<?> list) {
        return DSL.field(DSL.selectCount().from(list.asTable("counted")));
    }

    private static Value answer(Passport passport, Map<String, @Nullable BigDecimal> numbers) {
        return switch (passport.spec()) {
            case Spec.Missing() -> Value.NONE;
            case Spec.Ratio(String above, String below) -> {
                var upper = numbers.get(above);
                var lower = numbers.get(below);
                yield upper == null || lower == null ? Value.NONE : Value.ratio(upper, lower, factor(passport));
            }
            default -> {
                var number = numbers.get(passport.code());
                yield number == null ? Value.NONE : Value.of(number);
            }
        };
    }

    private static int factor(Passport passport) {
        return passport.unit() == Unit.PERCENT ? PER_CENT : 1;
    }
}
