package opora.reports.count;

import static opora.reports.views.Tables.FACT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opora.reports.passport.FactKind;
import opora.reports.passport.Facts;
import opora.reports.passport.Spec;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * All numbers that are counted of facts, in one query. Indicators that share no kind of fact are counted apart, so that the few trips of
 * a year are not looked for among its services.
 */
final class FactNumbers {

    private final Map<String, Spec.OfFacts> specs;
    private final Question question;
    private final Reached reached;

    FactNumbers(Map<String, Spec.OfFacts> specs, Question question, Reached reached) {
        this.specs = specs;
        this.question = question;
        this.reached = reached;
    }

    Map<String, BigDecimal> read(DSLContext db) {
        if (specs.isEmpty()) {
            return Map.of();
        }
        var with = new ArrayList<CommonTableExpression<?>>();
        var rows = new ArrayList<Table<?>>();
        for (var group : Group.of(specs)) {
            var marked = new MarkedFacts(question, reached, group.specs.values(), String.valueOf(rows.size()));
            with.addAll(marked.with());
            rows.addAll(rows(group, marked));
        }
        var row = db.with(with).select(DSL.asterisk()).from(rows).fetchSingle();
        var numbers = new HashMap<String, BigDecimal>();
        specs.keySet().forEach(code -> numbers.put(code, row.get(DSL.name(code), BigDecimal.class)));
        return numbers;
    }

    record Group(Set<FactKind> kinds, Map<String, Spec.OfFacts> specs) {

        Group() {
            this(EnumSet.noneOf(FactKind.class), new LinkedHashMap<>());
        }

        static List<Group> of(Map<String, Spec.OfFacts> specs) {
            var groups = new ArrayList<Group>();
            specs.forEach((code, spec) -> {
                var joined = new Group();
                groups.stream().filter(each -> each.shares(spec)).forEach(joined::take);
                groups.removeIf(each -> each.shares(spec));
                joined.take(code, spec);
                groups.add(joined);
            });
            return groups;
        }

        boolean shares(Spec.OfFacts spec) {
            return spec.taken().stream()
                    .flatMap(facts -> facts.kinds().stream())
                    .anyMatch(kinds::contains);
        }

        void take(Group other) {
            kinds.addAll(other.kinds);
            specs.putAll(other.specs);
        }

        void take(String code, Spec.OfFacts spec) {
            spec.taken().forEach(facts -> kinds.addAll(facts.kinds()));
            specs.put(code, spec);
        }
    }

    private static List<Table<?>> rows(Group group, MarkedFacts marked) {
        var bySource = new LinkedHashMap<String, List<SelectField<?>>>();
        group.specs.forEach((code, spec) -> bySource.computeIfAbsent(source(spec, marked), source -> new ArrayList<>())
                .add(number(spec, marked).as(code)));
        var rows = new ArrayList<Table<?>>();
        bySource.forEach((source, numbers) -> rows.add(
                source.isEmpty()
                        ? DSL.select(numbers).asTable("of_lists_" + marked.facts())
                        : DSL.select(numbers).from(DSL.table(DSL.name(source))).asTable("of_" + source)));
        return rows;
    }

    /** The table a number is read from in one pass with others; empty for one that is the length of a list of its own. */
    private static String source(Spec.OfFacts spec, MarkedFacts marked) {
        return switch (spec.of()) {
            case FACTS, UNITS, AMOUNT -> marked.facts();
            case PERSONS, MINORS, ADULTS, NOT_MINORS, UNKNOWN_AGE -> marked.persons();
            case FAMILIES -> marked.families();
            case EVENTS, EMPLOYEES, PARTNERS, MINOR_MEMBERS -> "";
        };
    }

    private static Field<?> number(Spec.OfFacts spec, MarkedFacts marked) {
        return switch (spec.of()) {
            case FACTS -> DSL.count().filterWhere(marked.taken(only(spec)));
            case UNITS -> sum(marked.of(FACT.QUANTITY), spec, marked);
            case AMOUNT -> sum(marked.of(FACT.AMOUNT), spec, marked);
            case PERSONS, MINORS, ADULTS, NOT_MINORS, UNKNOWN_AGE ->
                DSL.count().filterWhere(marked.countedPerson(spec));
            case FAMILIES -> DSL.count().filterWhere(marked.countedFamily(spec));
            case EVENTS, EMPLOYEES, PARTNERS -> Counting.length(marked.sharedBy(spec));
            case MINOR_MEMBERS -> Counting.length(marked.minorMembersOf(spec));
        };
    }

    private static Field<BigDecimal> sum(Field<BigDecimal> column, Spec.OfFacts spec, MarkedFacts marked) {
        return DSL.coalesce(DSL.sum(column).filterWhere(marked.taken(only(spec))), BigDecimal.ZERO);
    }

    private static Facts only(Spec.OfFacts spec) {
        return spec.taken().getFirst();
    }
}
