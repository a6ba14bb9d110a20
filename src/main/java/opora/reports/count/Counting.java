package opora.reports.count;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import opora.reports.passport.Passport;
import opora.reports.passport.Spec;
import opora.reports.passport.Unit;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Computes all indicators of a report with two queries: one reads the facts of the period, one the statuses. */
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
        var counts = new LinkedHashMap<String, Spec.Count>();
        var statuses = new LinkedHashMap<String, Select<?>>();
        var spells = new Spells(question, reached);
        for (var passport : passports) {
            switch (passport.spec()) {
                case Spec.Count count -> counts.put(passport.code(), count);
                case Spec.InStatus(var status) -> statuses.put(passport.code(), spells.familiesIn(status));
                case Spec.Transitions(var steps) -> statuses.put(passport.code(), spells.familiesThat(steps));
                case Spec.Kept kept -> statuses.put(passport.code(), spells.minorsKept(kept));
                case Spec.Ratio _, Spec.Missing _ -> {}
            }
        }
        var numbers = new HashMap<>(new FactNumbers(counts, question, reached).read(db));
        numbers.putAll(lengths(statuses));
        var answers = new HashMap<String, Value>();
        passports.forEach(each -> answers.put(each.code(), answer(each, numbers)));
        return answers;
    }

    private Map<String, BigDecimal> lengths(Map<String, Select<?>> lists) {
        var lengths = new HashMap<String, BigDecimal>();
        if (!lists.isEmpty()) {
            var row = db.select(lists.entrySet().stream()
                            .map(each -> length(each.getValue()).as(each.getKey()))
                            .toList())
                    .fetchSingle();
            lists.keySet().forEach(code -> lengths.put(code, row.get(DSL.name(code), BigDecimal.class)));
        }
        return lengths;
    }

    private static Field<Integer> length(Select<?> list) {
        return DSL.field(DSL.selectCount().from(list.asTable("counted")));
    }

    private static Value answer(Passport passport, Map<String, BigDecimal> numbers) {
        return switch (passport.spec()) {
            case Spec.Missing() -> Value.NONE;
            case Spec.Ratio(String above, String below) -> {
                var upper = numbers.get(above);
                var lower = numbers.get(below);
                yield upper == null || lower == null ? Value.NONE : Value.ratio(upper, lower, factor(passport));
            }
            default -> Value.of(numbers.getOrDefault(passport.code(), BigDecimal.ZERO));
        };
    }

    private static int factor(Passport passport) {
        return passport.unit() == Unit.PERCENT ? PER_CENT : 1;
    }
}
