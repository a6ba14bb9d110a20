package opora.reports.count;

import static opora.people.views.Tables.CATEGORY_INTERVAL;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.people.views.Tables.STATUS_INTERVAL;
import static opora.reports.views.Tables.FACT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.reports.passport.FactFilter;
import opora.reports.passport.FactKind;
import opora.reports.passport.Measure;
import opora.reports.passport.Status;
import opora.reports.views.tables.Fact;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a period, read once, each marked with the filters that take it; and from them, for every filter, the day on which each
 * person and each family was first counted. All numbers and all lists of a report are made of these three.
 */
final class MarkedFacts {

    static final String MARKED = "marked";
    static final String PERSONS = "counted_person";
    static final String FAMILIES = "counted_family";

    private final Question question;
    private final Reached reached;
    private final List<FactFilter> filters;
    private final Fact fact = FACT.as("fact");
    private final Map<String, Table<?>> joined = new LinkedHashMap<>();

    MarkedFacts(Question question, Reached reached, Collection<FactFilter> filters) {
        this.question = question;
        this.reached = reached;
        this.filters = List.copyOf(filters);
    }

    /** One row for each fact, with a mark for each filter. */
    CommonTableExpression<?> facts() {
        var fields = new ArrayList<SelectField<?>>(List.of(
                fact.FACT_ID,
                fact.KIND,
                fact.CODE,
                fact.OCCURRED_ON,
                fact.PERSON_ID,
                fact.FAMILY_ID,
                fact.EMPLOYEE_ID,
                fact.PARTNER_ID,
                fact.EVENT_ID,
                fact.CHANNEL,
                fact.QUANTITY,
                fact.AMOUNT));
        for (int i = 0; i < filters.size(); i++) {
            fields.add(DSL.field(takes(filters.get(i))).as("taken" + i));
        }
        Table<?> from = fact;
        for (var each : joined.values()) {
            from = from.leftJoin(each).on(column(each, "family_id", UUID.class).eq(fact.FAMILY_ID));
        }
        var kinds = filters.stream()
                .flatMap(filter -> filter.kinds().stream())
                .map(FactKind::code)
                .distinct()
                .toList();
        return DSL.name(MARKED)
                .asMaterialized(DSL.select(fields)
                        .from(from)
                        .where(fact.INSTITUTION_ID.eq(question.institution()))
                        .and(fact.OCCURRED_ON.between(
                                question.period().from(), question.period().to()))
                        .and(fact.KIND.in(kinds))
                        .and(new Places(question).of(fact))
                        .and(reached.fact(question.user(), fact.FAMILY_ID, fact.SECTION_ID, fact.EMPLOYEE_ID)));
    }

    /** One row for each person, with the day of the first fact each filter took. */
    CommonTableExpression<?> persons() {
        var person = PERSON_CARD.as("person");
        var first = firstDays("person_id").asTable("first_fact");
        return DSL.name(PERSONS)
                .asMaterialized(DSL.select(first.fields())
                        .select(person.BIRTH_DATE)
                        .from(first)
                        .join(person)
                        .on(person.INSTITUTION_ID.eq(question.institution()))
                        .and(person.ID.eq(column(first, "person_id", UUID.class))));
    }

    /** One row for each family, with the day of the first fact each filter took. */
    CommonTableExpression<?> families() {
        return DSL.name(FAMILIES).asMaterialized(firstDays("family_id"));
    }

    /** The facts the filter takes, of {@link #facts()}. */
    Condition taken(FactFilter filter) {
        return DSL.condition(column(MARKED, "taken" + filters.indexOf(filter), Boolean.class));
    }

    /** The persons counted by the filter, of {@link #persons()}: all of them, or those of an age on their first day. */
    Condition counted(Measure measure, FactFilter filter) {
        var first = personFirst(filter);
        var birthDate = column(PERSONS, "birth_date", LocalDate.class);
        return switch (measure) {
            case MINORS -> Ages.minor(birthDate, first);
            case ADULTS -> Ages.adult(birthDate, first);
            case UNKNOWN_AGE -> first.isNotNull().and(birthDate.isNull());
            default -> first.isNotNull();
        };
    }

    Select<Record3<UUID, UUID, LocalDate>> personsOf(Measure measure, FactFilter filter) {
        return DSL.select(
                        column(PERSONS, "person_id", UUID.class).as(Spells.PERSON_ID),
                        DSL.castNull(UUID.class).as(Spells.FAMILY_ID),
                        personFirst(filter).as(Spells.FIRST_DAY))
                .from(DSL.table(DSL.name(PERSONS)))
                .where(counted(measure, filter));
    }

    private Field<LocalDate> personFirst(FactFilter filter) {
        return column(PERSONS, "first" + filters.indexOf(filter), LocalDate.class);
    }

    /** The families the filter counts, each with the day of its first fact, of {@link #families()}. */
    Select<Record2<UUID, LocalDate>> familiesOf(FactFilter filter) {
        var first = familyFirst(filter);
        return DSL.select(column(FAMILIES, "family_id", UUID.class).as(Spells.FAMILY_ID), first.as(Spells.FIRST_DAY))
                .from(DSL.table(DSL.name(FAMILIES)))
                .where(first.isNotNull());
    }

    Select<Record3<UUID, UUID, LocalDate>> minorMembersOf(FactFilter filter) {
        return Spells.minorMembers(question, familiesOf(filter).asTable("counted"), DSL.noCondition());
    }

    Field<LocalDate> familyFirst(FactFilter filter) {
        return column(FAMILIES, "first" + filters.indexOf(filter), LocalDate.class);
    }

    private Select<?> firstDays(String whose) {
        var subject = column(MARKED, whose, UUID.class);
        var day = column(MARKED, "occurred_on", LocalDate.class);
        var fields = new ArrayList<SelectField<?>>(List.of(subject));
        for (int i = 0; i < filters.size(); i++) {
            fields.add(DSL.min(day).filterWhere(taken(filters.get(i))).as("first" + i));
        }
        return DSL.select(fields)
                .from(DSL.table(DSL.name(MARKED)))
                .where(subject.isNotNull())
                .groupBy(subject);
    }

    private Condition takes(FactFilter filter) {
        var conditions = new ArrayList<Condition>();
        conditions.add(fact.KIND.in(filter.kinds().stream().map(FactKind::code).toList()));
        add(conditions, fact.CODE, filter.code());
        add(
                conditions,
                part(1),
                filter.serviceKind() == null ? null : filter.serviceKind().code());
        add(conditions, part(2), filter.service());
        add(conditions, part(3), filter.form() == null ? null : filter.form().code());
        add(conditions, part(4), filter.subject());
        add(
                conditions,
                fact.CHANNEL,
                filter.channel() == null ? null : filter.channel().code());
        add(conditions, fact.URGENT, filter.urgent());
        if (filter.category() != null) {
            conditions.add(held(category(filter.category())));
        }
        if (filter.status() != null) {
            conditions.add(held(status(filter.status())));
        }
        if (filter.amongFamiliesIn() != null) {
            conditions.add(column(among(filter.amongFamiliesIn()), "family_id", UUID.class)
                    .isNotNull());
        }
        return DSL.and(conditions);
    }

    private static <T> void add(List<Condition> conditions, Field<T> field, @Nullable T value) {
        if (value != null) {
            conditions.add(field.eq(value));
        }
    }

    /** A part of the code of a service: kind/number/form/subject. */
    private Field<String> part(int number) {
        return DSL.splitPart(fact.CODE, DSL.inline("/"), DSL.inline(number));
    }

    private Condition held(Table<?> intervals) {
        return DSL.condition("{0} @> {1}", column(intervals, "held", Object.class), fact.OCCURRED_ON);
    }

    /** The days on which each family held the category, as one value, so that the facts are joined to it in one pass. */
    private Table<?> category(String code) {
        return joined.computeIfAbsent("category_" + code, alias -> {
            var interval = CATEGORY_INTERVAL.as("interval");
            return DSL.select(interval.FAMILY_ID, days(interval.STARTS_ON, interval.ENDS_ON))
                    .from(interval)
                    .where(interval.INSTITUTION_ID.eq(question.institution()), interval.CATEGORY_CODE.eq(code))
                    .groupBy(interval.FAMILY_ID)
                    .asTable(alias);
        });
    }

    private Table<?> status(Status status) {
        return joined.computeIfAbsent("status_" + status.code(), alias -> {
            var interval = STATUS_INTERVAL.as("interval");
            return DSL.select(interval.FAMILY_ID, days(interval.STARTS_ON, interval.ENDS_ON))
                    .from(interval)
                    .where(interval.INSTITUTION_ID.eq(question.institution()))
                    .and(interval.AXIS.eq(status.axis()))
                    .and(interval.STATUS.eq(status.code()))
                    .groupBy(interval.FAMILY_ID)
                    .asTable(alias);
        });
    }

    private Table<?> among(Status status) {
        return joined.computeIfAbsent(
                "among_" + status.code(),
                alias -> new Spells(question, reached).familiesIn(status).asTable(alias));
    }

    private static Field<Object> days(Field<LocalDate> startsOn, Field<LocalDate> endsOn) {
        return DSL.field("range_agg(daterange({0}, {1}, '[]'))", Object.class, startsOn, endsOn)
                .as("held");
    }

    private static <T> Field<T> column(String table, String name, Class<T> type) {
        return DSL.field(DSL.name(table, name), type);
    }

    private static <T> Field<T> column(Table<?> table, String name, Class<T> type) {
        return DSL.field(table.getUnqualifiedName().append(name), type);
    }
}
