package opora.reports.count;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import opora.reports.passport.FactFilter;
import opora.reports.passport.FactKind;
import opora.reports.passport.Facts;
import opora.reports.passport.Status;
import opora.reports.views.tables.Fact;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What a filter asks of a fact, as SQL. Words of passports are written into the statement: the planner leaves out the parts of the view
 * whose kind nobody asks for, and the words come of a closed list.
 *
 * @param held whether the family held something on the day of the fact
 * @param among whether the family was in the status within the period
 */
record FilterConditions(Fact fact, Function<Held, Condition> held, Function<Status, Condition> among) {

    Condition of(Facts facts) {
        return DSL.or(facts.either().stream().map(this::of).toList());
    }

    private Condition of(FactFilter filter) {
        var conditions = new ArrayList<Condition>();
        conditions.add(in(fact.KIND, codes(filter.kinds())));
        filter.code().forEach((part, words) -> conditions.add(part(filter.kinds(), part, words)));
        if (filter.channel() != null) {
            conditions.add(fact.CHANNEL.eq(DSL.inline(filter.channel().code())));
        }
        if (filter.urgent() != null) {
            conditions.add(filter.urgent() ? DSL.condition(fact.URGENT) : DSL.not(DSL.condition(fact.URGENT)));
        }
        if (filter.category() != null) {
            conditions.add(held.apply(new Held.Category(filter.category())));
        }
        if (filter.status() != null) {
            conditions.add(held.apply(new Held.InStatus(filter.status())));
        }
        if (filter.amongFamiliesIn() != null) {
            conditions.add(among.apply(filter.amongFamiliesIn()));
        }
        return DSL.and(conditions);
    }

    /** A part of the code may stand at another place in each kind. */
    private Condition part(Set<FactKind> kinds, String part, Set<String> words) {
        var byPlace = kinds.stream().collect(Collectors.groupingBy(kind -> place(kind, part)));
        return byPlace.size() == 1
                ? in(byPlace.keySet().iterator().next().of(fact), words)
                : DSL.or(byPlace.entrySet().stream()
                        .map(each -> in(fact.KIND, codes(each.getValue()))
                                .and(in(each.getKey().of(fact), words)))
                        .toList());
    }

    private static Place place(FactKind kind, String part) {
        return new Place(kind.isOnly(part) ? 0 : kind.position(part));
    }

    /** @param position from 1, or 0 for the whole code */
    private record Place(int position) {

        Field<String> of(Fact fact) {
            return position == 0 ? fact.CODE : DSL.splitPart(fact.CODE, DSL.inline("/"), DSL.inline(position));
        }
    }

    private static List<String> codes(Collection<FactKind> kinds) {
        return kinds.stream().sorted().map(FactKind::code).toList();
    }

    private static Condition in(Field<String> field, Collection<String> words) {
        var inlined = words.stream().sorted().map(DSL::inline).toList();
        return inlined.size() == 1 ? field.eq(inlined.getFirst()) : field.in(inlined);
    }
}
