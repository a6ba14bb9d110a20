package opora.reports.count;

import static opora.reports.views.Tables.FACT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import opora.reports.passport.FactKind;
import opora.reports.passport.Facts;
import opora.reports.passport.Spec;
import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * All numbers that are counted of facts, in one query. What there are many of, services and attendances, is read apart from the rest, so
 * that the few trips of a year are not looked for among them.
 */
final class FactNumbers {

    private static final Set<FactKind> MANY = EnumSet.of(FactKind.SERVICE, FactKind.PARTICIPATION, FactKind.ATTENDANCE);

    private final Map<String, Spec.OfFacts> specs;
    private final Question question;
    private final Reached reached;

    FactNumbers(Map<String, Spec.OfFacts> specs, Question question, Reached reached) {
        this.specs = specs;
        this.question = question;
        this.reached = reached;
    }

    /** One row with a column for each code. */
    Select<?> query() {
        var with = new ArrayList<CommonTableExpression<?>>();
        var rows = new ArrayList<Table<?>>();
        for (var group : groups(specs)) {
            var marked = MarkedFacts.toCount(question, reached, group.values(), "counted" + with.size());
            with.addAll(marked.with());
            rows.addAll(rows(group, marked));
        }
        return DSL.with(with).select(DSL.asterisk()).from(rows);
    }

    /** What reads the many, and what reads the few; either may be missing. */
    static List<Map<String, Spec.OfFacts>> groups(Map<String, Spec.OfFacts> specs) {
        var ofMany = new LinkedHashMap<String, Spec.OfFacts>();
        var ofFew = new LinkedHashMap<String, Spec.OfFacts>();
        specs.forEach((code, spec) -> (readsMany(spec) ? ofMany : ofFew).put(code, spec));
        return Stream.<Map<String, Spec.OfFacts>>of(ofMany, ofFew)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static boolean readsMany(Spec.OfFacts spec) {
        return spec.taken().stream().flatMap(facts -> facts.kinds().stream()).anyMatch(MANY::contains);
    }

    private static List<Table<?>> rows(Map<String, Spec.OfFacts> specs, MarkedFacts marked) {
        var bySource = new LinkedHashMap<String, List<SelectField<?>>>();
        specs.forEach((code, spec) -> bySource.computeIfAbsent(source(spec, marked), source -> new ArrayList<>())
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
            case FACTS ->
                spec instanceof Spec.Happened(var facts)
                        ? DSL.sign(DSL.count().filterWhere(marked.taken(facts)))
                        : DSL.count().filterWhere(marked.taken(only(spec)));
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
