package opora.reports.count;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import opora.reports.passport.Passport;
import opora.reports.passport.Spec;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ids of all records each number counts, made of the same selections as the numbers. A submitted report keeps them, so that it can be
 * told later which of them it counted.
 */
@Component
public class Counted {

    private final DSLContext db;
    private final Reached reached;

    Counted(DSLContext db, Reached reached) {
        this.db = db;
        this.reached = reached;
    }

    /** In the order in which the records were made. */
    public record Ids(Kind kind, UUID[] ids) {}

    @Transactional(readOnly = true)
    public Map<String, Ids> ids(Collection<Passport> passports, Question question) {
        var kinds = new LinkedHashMap<String, Kind>();
        var arrays = new LinkedHashMap<String, Field<UUID[]>>();
        var ofFacts = new LinkedHashMap<String, Spec.OfFacts>();
        var spells = new Spells(question, reached);
        var ratings = new Ratings(question, reached);
        for (var passport : passports) {
            var code = passport.code();
            kinds.put(code, kind(passport.spec()));
            switch (passport.spec()) {
                case Spec.OfFacts spec -> ofFacts.put(code, spec);
                case Spec.InStatus(var status) -> arrays.put(code, families(spells.familiesIn(status)));
                case Spec.Transitions(var steps) -> arrays.put(code, families(spells.familiesThat(steps)));
                case Spec.Kept kept -> arrays.put(code, persons(spells.minorsKept(kept)));
                case Spec.Improved(var domain) -> arrays.put(code, families(ratings.improved(domain)));
                case Spec.Quality() -> arrays.put(code, families(ratings.ofBetterQuality()));
                case Spec.Agreements() -> arrays.put(code, ids(new Agreements(question).partners(), Spells.SHARED_ID));
                case Spec.Statement() -> arrays.put(code, new Stated(question, code).latest());
                case Spec.Ratio _, Spec.Missing _ -> {}
            }
        }
        var with = new ArrayList<CommonTableExpression<?>>();
        int number = 0;
        for (var group : FactNumbers.groups(ofFacts)) {
            var marked = MarkedFacts.toList(question, reached, group.values(), "kept" + number++);
            with.addAll(marked.with());
            group.forEach((code, spec) -> arrays.put(code, ids(spec, marked)));
        }
        return read(with, arrays, kinds);
    }

    private Map<String, Ids> read(
            Collection<CommonTableExpression<?>> with, Map<String, Field<UUID[]>> arrays, Map<String, Kind> kinds) {
        var ids = new HashMap<String, Ids>();
        kinds.forEach((code, kind) -> ids.put(code, new Ids(kind, new UUID[0])));
        if (!arrays.isEmpty()) {
            var row = db.with(with)
                    .select(arrays.entrySet().stream()
                            .map(each -> each.getValue().as(each.getKey()))
                            .toList())
                    .fetchSingle();
            arrays.forEach((code, array) -> {
                var found = row.get(name(code), UUID[].class);
                ids.put(code, new Ids(kinds.get(code), found == null ? new UUID[0] : found));
            });
        }
        return ids;
    }

    static Kind kind(Spec spec) {
        return switch (spec) {
            case Spec.OfFacts facts ->
                switch (facts.of()) {
                    case FACTS, UNITS, AMOUNT -> Kind.FACT;
                    case EVENTS -> Kind.EVENT;
                    case EMPLOYEES -> Kind.EMPLOYEE;
                    case PARTNERS -> Kind.PARTNER;
                    case FAMILIES -> Kind.FAMILY;
                    case PERSONS, MINORS, ADULTS, NOT_MINORS, UNKNOWN_AGE, MINOR_MEMBERS -> Kind.PERSON;
                };
            case Spec.Kept _ -> Kind.PERSON;
            case Spec.InStatus _, Spec.Transitions _, Spec.Improved _, Spec.Quality _ -> Kind.FAMILY;
            case Spec.Agreements _ -> Kind.PARTNER;
            case Spec.Statement _ -> Kind.STATEMENT;
            case Spec.Ratio _, Spec.Missing _ -> Kind.NONE;
        };
    }

    private static Field<UUID[]> ids(Spec.OfFacts spec, MarkedFacts marked) {
        return switch (spec.of()) {
            case FACTS, UNITS, AMOUNT -> facts(spec, marked);
            case EVENTS, EMPLOYEES, PARTNERS -> ids(marked.sharedBy(spec), Spells.SHARED_ID);
            case PERSONS, MINORS, ADULTS, NOT_MINORS, UNKNOWN_AGE -> persons(marked.personsOf(spec));
            case MINOR_MEMBERS -> persons(marked.minorMembersOf(spec));
            case FAMILIES -> families(marked.familiesOf(spec));
        };
    }

    /** Several rows of one record are one record. */
    private static Field<UUID[]> facts(Spec.OfFacts spec, MarkedFacts marked) {
        var id = marked.of(opora.reports.views.Tables.FACT.FACT_ID);
        return array(DSL.selectDistinct(id)
                .from(DSL.table(name(marked.facts())))
                .where(marked.taken(spec.taken().getFirst()))
                .orderBy(id));
    }

    private static Field<UUID[]> families(Select<?> list) {
        return ids(list, Spells.FAMILY_ID);
    }

    private static Field<UUID[]> persons(Select<?> list) {
        return ids(list, Spells.PERSON_ID);
    }

    private static Field<UUID[]> ids(Select<?> list, Field<UUID> column) {
        var id = field(name("counted", column.getName()), UUID.class);
        return array(select(id).from(list.asTable("counted")).orderBy(id));
    }
}
