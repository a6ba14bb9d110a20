package opora.reports.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.reports.passport.Measure;
import opora.reports.passport.Spec;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** All numbers that are counted of facts, in one query. */
final class FactNumbers {

    private static final String MEMBERS = "members";

    private final Map<String, Spec.Count> counts;
    private final MarkedFacts marked;

    FactNumbers(Map<String, Spec.Count> counts, Question question, Reached reached) {
        this.counts = counts;
        this.marked = new MarkedFacts(
                question,
                reached,
                counts.values().stream().map(Spec.Count::facts).distinct().toList());
    }

    Map<String, BigDecimal> read(DSLContext db) {
        if (counts.isEmpty()) {
            return Map.of();
        }
        var of = new LinkedHashMap<String, List<SelectField<?>>>();
        counts.forEach((code, count) -> of.computeIfAbsent(source(count.of()), source -> new ArrayList<>())
                .add(number(count).as(code)));
        var rows = of.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .toList();
        var row = db.with(marked.facts(), marked.persons(), marked.families())
                .select(DSL.asterisk())
                .from(rows)
                .fetchSingle();
        var numbers = new HashMap<String, BigDecimal>();
        counts.keySet().forEach(code -> numbers.put(code, row.get(DSL.name(code), BigDecimal.class)));
        return numbers;
    }

    private static Table<?> row(String source, List<SelectField<?>> numbers) {
        var select = source.equals(MEMBERS)
                ? DSL.select(numbers)
                : DSL.select(numbers).from(DSL.table(DSL.name(source)));
        return select.asTable("of_" + source);
    }

    private static String source(Measure measure) {
        return switch (measure) {
            case FACTS, UNITS, AMOUNT, EVENTS, EMPLOYEES, PARTNERS -> MarkedFacts.MARKED;
            case PERSONS, MINORS, ADULTS, UNKNOWN_AGE -> MarkedFacts.PERSONS;
            case FAMILIES -> MarkedFacts.FAMILIES;
            case MINOR_MEMBERS -> MEMBERS;
        };
    }

    private Field<?> number(Spec.Count count) {
        var facts = count.facts();
        return switch (count.of()) {
            case FACTS -> DSL.count().filterWhere(marked.taken(facts));
            case UNITS -> sum("quantity", count);
            case AMOUNT -> sum("amount", count);
            case EVENTS -> distinct("event_id", count);
            case EMPLOYEES -> distinct("employee_id", count);
            case PARTNERS -> distinct("partner_id", count);
            case PERSONS, MINORS, ADULTS, UNKNOWN_AGE -> DSL.count().filterWhere(marked.counted(count.of(), facts));
            case FAMILIES -> DSL.count(marked.familyFirst(facts));
            case MINOR_MEMBERS ->
                DSL.field(DSL.selectCount().from(marked.minorMembersOf(facts).asTable(MEMBERS)));
        };
    }

    private Field<BigDecimal> sum(String column, Spec.Count count) {
        var summed = DSL.field(DSL.name(MarkedFacts.MARKED, column), BigDecimal.class);
        return DSL.coalesce(DSL.sum(summed).filterWhere(marked.taken(count.facts())), BigDecimal.ZERO);
    }

    private Field<Integer> distinct(String column, Spec.Count count) {
        var counted = DSL.field(DSL.name(MarkedFacts.MARKED, column), UUID.class);
        return DSL.countDistinct(counted).filterWhere(marked.taken(count.facts()));
    }
}
