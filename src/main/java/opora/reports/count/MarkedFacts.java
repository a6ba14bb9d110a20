package opora.reports.count;

import static opora.people.views.Tables.CATEGORY_INTERVAL;
import static opora.people.views.Tables.PERSON_BIRTH;
import static opora.people.views.Tables.STATUS_INTERVAL;
import static opora.reports.views.Tables.FACT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.reports.passport.FactKind;
import opora.reports.passport.Facts;
import opora.reports.passport.Measure;
import opora.reports.passport.Spec;
import opora.reports.passport.Status;
import opora.reports.views.tables.Fact;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The facts of a period, read once, each marked with the filters that take it; and from them, for every filter, the day on which each
 * person and each family was first counted. All numbers and all lists of a report are made of these three.
 */
final class MarkedFacts {

    private final Question question;
    private final Reached reached;
    private final String name;
    private final Set<Field<?>> columns;
    private final List<Facts> taken;
    private final List<Facts> ofPersons;
    private final List<Facts> ofFamilies;
    private final Fact fact = FACT.as("fact");
    private final Map<String, Table<?>> joined = new LinkedHashMap<>();

    private MarkedFacts(
            Question question,
            Reached reached,
            Collection<? extends Spec.OfFacts> specs,
            String name,
            Set<Field<?>> columns) {
        this.question = question;
        this.reached = reached;
        this.name = name;
        this.columns = columns;
        this.taken = taken(specs, Set.of(Measure.values()));
        this.ofPersons = taken(specs, Measure.OF_PERSONS);
        this.ofFamilies = taken(specs, Measure.OF_FAMILIES);
    }

    /** For numbers: of each fact only what they are reckoned from, for there may be millions. */
    static MarkedFacts toCount(
            Question question, Reached reached, Collection<? extends Spec.OfFacts> specs, String name) {
        var columns = new LinkedHashSet<Field<?>>(List.of(FACT.INSTITUTION_ID, FACT.OCCURRED_ON));
        specs.forEach(spec -> columns.addAll(
                switch (spec.of()) {
                    case FACTS -> List.<Field<?>>of();
                    case UNITS -> List.<Field<?>>of(FACT.QUANTITY);
                    case AMOUNT -> List.<Field<?>>of(FACT.AMOUNT);
                    case EVENTS -> List.<Field<?>>of(FACT.EVENT_ID);
                    case EMPLOYEES -> List.<Field<?>>of(FACT.EMPLOYEE_ID);
                    case PARTNERS -> List.<Field<?>>of(FACT.PARTNER_ID);
                    case PERSONS, MINORS, ADULTS, NOT_MINORS, UNKNOWN_AGE -> List.<Field<?>>of(FACT.PERSON_ID);
                    case FAMILIES, MINOR_MEMBERS -> List.<Field<?>>of(FACT.FAMILY_ID);
                }));
        return new MarkedFacts(question, reached, specs, name, columns);
    }

    /** For the lists behind numbers. */
    static MarkedFacts toList(
            Question question, Reached reached, Collection<? extends Spec.OfFacts> specs, String name) {
        return new MarkedFacts(question, reached, specs, name, Set.of(FACT.fields()));
    }

    private static List<Facts> taken(Collection<? extends Spec.OfFacts> specs, Set<Measure> measures) {
        return specs.stream()
                .filter(spec -> measures.contains(spec.of()))
                .flatMap(spec -> spec.taken().stream())
                .distinct()
                .toList();
    }

    String facts() {
        return "fact_" + name;
    }

    String persons() {
        return "person_" + name;
    }

    String families() {
        return "family_" + name;
    }

    /** What has to stand before a query that reads any of the three. */
    List<CommonTableExpression<?>> with() {
        var with = new ArrayList<CommonTableExpression<?>>(List.of(marked()));
        if (!ofPersons.isEmpty()) {
            with.add(countedPersons());
        }
        if (!ofFamilies.isEmpty()) {
            with.add(DSL.name(families()).asMaterialized(firstDays(Spells.FAMILY_ID, ofFamilies)));
        }
        return with;
    }

    /** One row for each fact, with a mark for each filter. */
    private CommonTableExpression<?> marked() {
        var fields = new ArrayList<SelectField<?>>();
        columns.forEach(column -> fields.add(fact.field(column)));
        var conditions = new FilterConditions(fact, this::held, this::among);
        for (int i = 0; i < taken.size(); i++) {
            fields.add(DSL.field(conditions.of(taken.get(i))).as("taken" + i));
        }
        Table<?> from = fact;
        for (var each : joined.values()) {
            from = from.leftJoin(each)
                    .on(column(each, Spells.INSTITUTION_ID).eq(fact.INSTITUTION_ID))
                    .and(column(each, Spells.FAMILY_ID).eq(fact.FAMILY_ID));
        }
        return DSL.name(facts())
                .asMaterialized(DSL.select(fields)
                        .from(from)
                        .where(question.asksOf(fact.INSTITUTION_ID))
                        .and(fact.OCCURRED_ON.between(
                                question.period().from(), question.period().to()))
                        .and(fact.KIND.in(kinds(taken)))
                        .and(new Places(question).of(Placed.of(fact)))
                        .and(reached.fact(question.user(), fact.FAMILY_ID, fact.SECTION_ID, fact.EMPLOYEE_ID)));
    }

    private static List<Field<String>> kinds(Collection<Facts> taken) {
        return taken.stream()
                .flatMap(facts -> facts.kinds().stream())
                .distinct()
                .sorted()
                .map(FactKind::code)
                .<Field<String>>map(DSL::inline)
                .toList();
    }

    /** One row for each person, with the day of the first fact each filter took. */
    private CommonTableExpression<?> countedPersons() {
        var person = PERSON_BIRTH.as("person");
        var first = firstDays(Spells.PERSON_ID, ofPersons).asTable("first_fact");
        return DSL.name(persons())
                .asMaterialized(DSL.select(first.fields())
                        .select(person.BIRTH_DATE)
                        .from(first)
                        .join(person)
                        .on(person.INSTITUTION_ID.eq(column(first, Spells.INSTITUTION_ID)))
                        .and(person.ID.eq(column(first, Spells.PERSON_ID))));
    }

    private Select<?> firstDays(Field<UUID> whose, List<Facts> filters) {
        var institution = of(Spells.INSTITUTION_ID);
        var subject = of(whose);
        var fields = new ArrayList<SelectField<?>>(List.of(institution, subject));
        for (var facts : filters) {
            fields.add(DSL.min(day()).filterWhere(taken(facts)).as("first" + taken.indexOf(facts)));
        }
        return DSL.select(fields)
                .from(DSL.table(DSL.name(facts())))
                .where(subject.isNotNull())
                .groupBy(institution, subject);
    }

    /** The facts one of the filters takes, of the facts marked. */
    Condition taken(Facts facts) {
        return DSL.condition(DSL.field(DSL.name(facts(), "taken" + taken.indexOf(facts)), Boolean.class));
    }

    /** A column of the facts marked. */
    <T> Field<T> of(Field<T> column) {
        return DSL.field(DSL.name(facts(), column.getName()), column.getDataType());
    }

    private Field<LocalDate> day() {
        return of(fact.OCCURRED_ON);
    }

    /** The persons counted: all that were taken, or those of an age on their first day. */
    Condition countedPerson(Spec.OfFacts spec) {
        var birthDate = DSL.field(DSL.name(persons(), "birth_date"), LocalDate.class);
        var first = first(spec, persons());
        var counted = counted(spec, persons());
        return switch (spec.of()) {
            case MINORS -> counted.and(Ages.minor(birthDate, first));
            case ADULTS -> counted.and(Ages.adult(birthDate, first));
            case NOT_MINORS -> counted.and(birthDate.isNull().or(Ages.adult(birthDate, first)));
            case UNKNOWN_AGE -> counted.and(birthDate.isNull());
            default -> counted;
        };
    }

    Condition countedFamily(Spec.OfFacts spec) {
        return counted(spec, families());
    }

    private Condition counted(Spec.OfFacts spec, String table) {
        return DSL.and(firsts(spec, table).stream().map(Field::isNotNull).toList());
    }

    private Field<LocalDate> first(Spec.OfFacts spec, String table) {
        var firsts = firsts(spec, table);
        return firsts.size() == 1
                ? firsts.getFirst()
                : DSL.least(firsts.getFirst(), firsts.subList(1, firsts.size()).toArray(Field[]::new));
    }

    private List<Field<LocalDate>> firsts(Spec.OfFacts spec, String table) {
        return spec.taken().stream()
                .map(facts -> DSL.field(DSL.name(table, "first" + taken.indexOf(facts)), LocalDate.class))
                .toList();
    }

    Select<Record4<UUID, UUID, UUID, LocalDate>> personsOf(Spec.OfFacts spec) {
        return DSL.select(
                        DSL.field(DSL.name(persons(), "institution_id"), UUID.class)
                                .as(Spells.INSTITUTION_ID),
                        DSL.field(DSL.name(persons(), "person_id"), UUID.class).as(Spells.PERSON_ID),
                        DSL.castNull(UUID.class).as(Spells.FAMILY_ID),
                        first(spec, persons()).as(Spells.FIRST_DAY))
                .from(DSL.table(DSL.name(persons())))
                .where(countedPerson(spec));
    }

    /** The families counted, each with the day of its first fact. */
    Select<Record3<UUID, UUID, LocalDate>> familiesOf(Spec.OfFacts spec) {
        return DSL.select(
                        DSL.field(DSL.name(families(), "institution_id"), UUID.class)
                                .as(Spells.INSTITUTION_ID),
                        DSL.field(DSL.name(families(), "family_id"), UUID.class).as(Spells.FAMILY_ID),
                        first(spec, families()).as(Spells.FIRST_DAY))
                .from(DSL.table(DSL.name(families())))
                .where(countedFamily(spec));
    }

    Select<Record4<UUID, UUID, UUID, LocalDate>> minorMembersOf(Spec.OfFacts spec) {
        return Spells.minorMembers(familiesOf(spec).asTable("counted"), DSL.noCondition());
    }

    /** The events, employees or partners of the facts taken, each with the day of its first. */
    Select<Record3<UUID, UUID, LocalDate>> sharedBy(Spec.OfFacts spec) {
        var institution = of(fact.INSTITUTION_ID);
        var id = of(
                switch (spec.of()) {
                    case EMPLOYEES -> fact.EMPLOYEE_ID;
                    case PARTNERS -> fact.PARTNER_ID;
                    default -> fact.EVENT_ID;
                });
        var conditions = spec.taken().stream().map(this::taken).toList();
        var shared = DSL.select(
                        institution.as(Spells.INSTITUTION_ID),
                        id.as(Spells.SHARED_ID),
                        DSL.min(day()).as(Spells.FIRST_DAY))
                .from(DSL.table(DSL.name(facts())))
                .where(id.isNotNull())
                .and(DSL.or(conditions))
                .groupBy(institution, id)
                .having(DSL.and(conditions.stream()
                        .map(each -> DSL.condition(DSL.boolOr(each)))
                        .toList()));
        return spec instanceof Spec.FirstTime(Facts facts) ? notBefore(shared.asTable("shared"), facts) : shared;
    }

    /** Wherever the partner helped before: who is known to the institution is not engaged for the first time by a section. */
    private Select<Record3<UUID, UUID, LocalDate>> notBefore(Table<?> shared, Facts facts) {
        var earlier = FACT.as("earlier");
        return DSL.select(
                        column(shared, Spells.INSTITUTION_ID),
                        column(shared, Spells.SHARED_ID),
                        column(shared, Spells.FIRST_DAY))
                .from(shared)
                .where(DSL.notExists(DSL.selectOne()
                        .from(earlier)
                        .where(earlier.INSTITUTION_ID.eq(column(shared, Spells.INSTITUTION_ID)))
                        .and(earlier.PARTNER_ID.eq(column(shared, Spells.SHARED_ID)))
                        .and(earlier.KIND.in(kinds(List.of(facts))))
                        .and(earlier.OCCURRED_ON.lt(question.period().from()))));
    }

    /** The days on which each family held a category, or was in a status, as one value: facts are joined to it in one pass. */
    private Condition held(Held held) {
        var days = joined.computeIfAbsent(held.name(), alias -> switch (held) {
            case Held.Category(var code) -> {
                var interval = CATEGORY_INTERVAL.as("interval");
                yield days(interval.INSTITUTION_ID, interval.FAMILY_ID, interval.STARTS_ON, interval.ENDS_ON)
                        .from(interval)
                        .where(question.asksOf(interval.INSTITUTION_ID), interval.CATEGORY_CODE.eq(DSL.inline(code)))
                        .groupBy(interval.INSTITUTION_ID, interval.FAMILY_ID)
                        .asTable(alias);
            }
            case Held.InStatus(var status) -> {
                var interval = STATUS_INTERVAL.as("interval");
                yield days(interval.INSTITUTION_ID, interval.FAMILY_ID, interval.STARTS_ON, interval.ENDS_ON)
                        .from(interval)
                        .where(question.asksOf(interval.INSTITUTION_ID))
                        .and(interval.AXIS.eq(DSL.inline(status.axis())))
                        .and(interval.STATUS.eq(DSL.inline(status.code())))
                        .groupBy(interval.INSTITUTION_ID, interval.FAMILY_ID)
                        .asTable(alias);
            }
        });
        return DSL.condition(
                "{0} @> {1}", DSL.field(days.getUnqualifiedName().append("held"), Object.class), fact.OCCURRED_ON);
    }

    private static org.jooq.SelectSelectStep<Record3<UUID, UUID, Object>> days(
            Field<UUID> institution, Field<UUID> family, Field<LocalDate> startsOn, Field<LocalDate> endsOn) {
        return DSL.select(
                institution.as(Spells.INSTITUTION_ID),
                family.as(Spells.FAMILY_ID),
                DSL.field("range_agg(daterange({0}, {1}, '[]'))", Object.class, startsOn, endsOn)
                        .as("held"));
    }

    private Condition among(Status status) {
        var families = joined.computeIfAbsent(
                "among_" + status.code(),
                alias -> new Spells(question, reached).familiesIn(status).asTable(alias));
        return column(families, Spells.FAMILY_ID).isNotNull();
    }

    private static <T> Field<T> column(Table<?> table, Field<T> column) {
        return Spells.required(table, column);
    }
}
