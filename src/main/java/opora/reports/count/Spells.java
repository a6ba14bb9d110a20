package opora.reports.count;

import static opora.people.views.Tables.CURATOR_INTERVAL;
import static opora.people.views.Tables.MEMBERSHIP_INTERVAL;
import static opora.people.views.Tables.PERSON_BIRTH;
import static opora.people.views.Tables.RESIDENCE_INTERVAL;
import static opora.people.views.Tables.STATUS_INTERVAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.reports.passport.Spec;
import opora.reports.passport.Status;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Statuses of families during a period, and what follows from them. */
final class Spells {

    static final Field<UUID> INSTITUTION_ID = DSL.field(DSL.name("institution_id"), UUID.class);
    static final Field<UUID> SHARED_ID = DSL.field(DSL.name("shared_id"), UUID.class);
    static final Field<UUID> FAMILY_ID = DSL.field(DSL.name("family_id"), UUID.class);
    static final Field<UUID> PERSON_ID = DSL.field(DSL.name("person_id"), UUID.class);
    static final Field<LocalDate> FIRST_DAY = DSL.field(DSL.name("first_day"), LocalDate.class);

    private final Question question;
    private final Reached reached;
    private final Places places;

    Spells(Question question, Reached reached) {
        this.question = question;
        this.reached = reached;
        this.places = new Places(question);
    }

    /** Each family that was in the status on some day of the period and in scope on that day, with the first such day. */
    Select<Record3<UUID, UUID, LocalDate>> familiesIn(Status status) {
        var spell = STATUS_INTERVAL.as("spell");
        var starts = new ArrayList<Field<LocalDate>>(
                List.of(spell.STARTS_ON, DSL.val(question.period().from())));
        var ends = new ArrayList<Field<LocalDate>>(
                List.of(lastDay(spell.ENDS_ON), DSL.val(question.period().to())));
        Table<?> from = spell;
        var conditions = new ArrayList<Condition>();
        if (places.hasPlace()) {
            var residence = RESIDENCE_INTERVAL.as("residence");
            from = from.join(residence)
                    .on(residence.INSTITUTION_ID.eq(spell.INSTITUTION_ID), residence.FAMILY_ID.eq(spell.FAMILY_ID));
            conditions.add(places.of(residence));
            starts.add(residence.STARTS_ON);
            ends.add(lastDay(residence.ENDS_ON));
        }
        var specialist = question.scope().specialist();
        if (specialist != null) {
            var curator = CURATOR_INTERVAL.as("curator");
            from = from.join(curator)
                    .on(curator.INSTITUTION_ID.eq(spell.INSTITUTION_ID), curator.FAMILY_ID.eq(spell.FAMILY_ID));
            conditions.add(curator.EMPLOYEE_ID.eq(specialist));
            starts.add(curator.STARTS_ON);
            ends.add(lastDay(curator.ENDS_ON));
        }
        var first = greatest(starts);
        return DSL.select(
                        spell.INSTITUTION_ID.as(INSTITUTION_ID),
                        spell.FAMILY_ID.as(FAMILY_ID),
                        DSL.min(first).as(FIRST_DAY))
                .from(from)
                .where(question.asksOf(spell.INSTITUTION_ID))
                .and(spell.AXIS.eq(status.axis()))
                .and(spell.STATUS.eq(status.code()))
                .and(reached.family(question.user(), spell.FAMILY_ID))
                .and(DSL.and(conditions))
                .and(first.le(least(ends)))
                .groupBy(spell.INSTITUTION_ID, spell.FAMILY_ID);
    }

    /** Each family that made one of the steps, with the day of its first. */
    Select<Record3<UUID, UUID, LocalDate>> familiesThat(List<Spec.Step> steps) {
        var former = STATUS_INTERVAL.as("former");
        var next = STATUS_INTERVAL.as("next");
        return DSL.select(
                        next.INSTITUTION_ID.as(INSTITUTION_ID),
                        next.FAMILY_ID.as(FAMILY_ID),
                        DSL.min(next.STARTS_ON).as(FIRST_DAY))
                .from(former)
                .join(next)
                .on(next.INSTITUTION_ID.eq(former.INSTITUTION_ID), next.FAMILY_ID.eq(former.FAMILY_ID))
                .and(next.AXIS.eq(former.AXIS))
                .and(next.STARTS_ON.eq(former.ENDS_ON.plus(1)))
                .where(question.asksOf(next.INSTITUTION_ID))
                .and(next.STARTS_ON.between(
                        question.period().from(), question.period().to()))
                .and(DSL.or(steps.stream()
                        .map(step -> former.AXIS
                                .eq(step.from().axis())
                                .and(former.STATUS.eq(step.from().code()))
                                .and(next.STATUS.eq(step.to().code())))
                        .toList()))
                .and(reached.family(question.user(), next.FAMILY_ID))
                .and(places.of(next.INSTITUTION_ID, next.FAMILY_ID, next.STARTS_ON))
                .groupBy(next.INSTITUTION_ID, next.FAMILY_ID);
    }

    /** Minor members, on the family's first day in the status, of the families that were in it and did not fall to the other. */
    Select<Record4<UUID, UUID, UUID, LocalDate>> minorsKept(Spec.Kept kept) {
        var families = familiesIn(kept.status()).asTable("kept");
        var anywhere = new Spells(question.ofTheWhole(), reached);
        var fallen = anywhere.familiesThat(List.of(kept.fall())).asTable("fallen");
        return minorMembers(
                families,
                DSL.notExists(DSL.selectOne()
                        .from(fallen)
                        .where(required(fallen, INSTITUTION_ID).eq(required(families, INSTITUTION_ID)))
                        .and(required(fallen, FAMILY_ID).eq(required(families, FAMILY_ID)))));
    }

    /** @param families with an institution_id, a family_id and a first_day */
    static Select<Record4<UUID, UUID, UUID, LocalDate>> minorMembers(Table<?> families, Condition condition) {
        var institution = required(families, INSTITUTION_ID);
        var family = required(families, FAMILY_ID);
        var day = required(families, FIRST_DAY);
        var membership = MEMBERSHIP_INTERVAL.as("membership");
        var person = PERSON_BIRTH.as("member");
        return DSL.select(
                        membership.INSTITUTION_ID.as(INSTITUTION_ID),
                        membership.PERSON_ID.as(PERSON_ID),
                        membership.FAMILY_ID.as(FAMILY_ID),
                        day.as(FIRST_DAY))
                .distinctOn(membership.INSTITUTION_ID, membership.PERSON_ID)
                .from(families)
                .join(membership)
                .on(membership.INSTITUTION_ID.eq(institution), membership.FAMILY_ID.eq(family))
                .and(Places.contains(membership.STARTS_ON, membership.ENDS_ON, day))
                .join(person)
                .on(person.INSTITUTION_ID.eq(institution), person.ID.eq(membership.PERSON_ID))
                .where(Ages.minor(person.BIRTH_DATE, day))
                .and(condition)
                .orderBy(membership.INSTITUTION_ID, membership.PERSON_ID, day);
    }

    static <T> Field<T> required(Table<?> table, Field<T> field) {
        var found = table.field(field);
        if (found == null) {
            throw new IllegalArgumentException(table + " has no " + field);
        }
        return found;
    }

    private Field<LocalDate> lastDay(Field<LocalDate> endsOn) {
        return DSL.coalesce(endsOn, question.today());
    }

    private static Field<LocalDate> greatest(List<Field<LocalDate>> days) {
        return DSL.greatest(days.getFirst(), days.subList(1, days.size()).toArray(Field[]::new));
    }

    private static Field<LocalDate> least(List<Field<LocalDate>> days) {
        return DSL.least(days.getFirst(), days.subList(1, days.size()).toArray(Field[]::new));
    }
}
