package opora.reports.count;

import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import opora.people.Families;
import opora.people.views.tables.FamilyCard;
import opora.people.views.tables.PersonCard;
import opora.platform.Refused;
import opora.platform.paging.Slice;
import opora.platform.secrets.Vault;
import opora.reports.passport.Passport;
import opora.reports.passport.Spec;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a number to the records it counts. The lists are made of the same selections as the numbers, so they cannot differ. */
@Component
public class Listing {

    private static final int AT_ONCE = 5000;

    private final DSLContext db;
    private final Reached reached;
    private final Vault vault;
    private final Families families;

    Listing(DSLContext db, Reached reached, Vault vault, Families families) {
        this.families = families;
        this.db = db;
        this.reached = reached;
        this.vault = vault;
    }

    /** @param after the key of the last record of the page before, or null */
    @Transactional(readOnly = true)
    public Slice<Listed> records(Passport passport, Question question, @Nullable String after) {
        if (isClosed(passport, question)) {
            throw new Refused("reports.refused.sensitive");
        }
        return records(passport, new Page(question, after, Slice.SIZE));
    }

    /** The number is everybody's; who stands behind a sensitive one is for those who may read such things (NFR-04). */
    private boolean isClosed(Passport passport, Question question) {
        return passport.tellsWhatIsSensitive() && !families.readsSensitiveOfReach(question.user());
    }

    /** All of them, one after the other, from one snapshot; none when the user may not read whom the list names. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void all(Passport passport, Question question, Consumer<Listed> reader) {
        if (isClosed(passport, question)) {
            return;
        }
        String after = null;
        do {
            var slice = records(passport, new Page(question, after, AT_ONCE));
            slice.rows().forEach(reader);
            after = slice.next();
        } while (after != null);
    }

    private Slice<Listed> records(Passport passport, Page page) {
        var question = page.question();
        var spells = new Spells(question, reached);
        var ratings = new Ratings(question, reached);
        return switch (passport.spec()) {
            case Spec.OfFacts spec -> counted(spec, page);
            case Spec.InStatus(var status) -> families(List.of(), spells.familiesIn(status), page);
            case Spec.Transitions(var steps) -> families(List.of(), spells.familiesThat(steps), page);
            case Spec.Kept kept -> persons(List.of(), spells.minorsKept(kept), page);
            case Spec.Improved(var domain) -> families(List.of(), ratings.improved(domain), page);
            case Spec.Quality() -> families(List.of(), ratings.ofBetterQuality(), page);
            case Spec.Agreements() -> new Agreements(question).list(db, page.after(), page.size());
            case Spec.Statement() -> new Stated(question, passport.code()).list(db, vault, page.after(), page.size());
            case Spec.Ratio _, Spec.Missing _ -> new Slice<>(List.of(), null);
        };
    }

    private record Page(Question question, @Nullable String after, int size) {

        UUID institution() {
            return question.institution();
        }
    }

    /** Of the facts themselves everything is shown; of those behind people and families only whose they are and when. */
    private MarkedFacts marked(Spec.OfFacts spec, Question question) {
        return switch (spec.of()) {
            case FACTS, UNITS, AMOUNT, EVENTS -> MarkedFacts.toList(question, reached, List.of(spec), "listed");
            default -> MarkedFacts.toCount(question, reached, List.of(spec), "listed");
        };
    }

    private Slice<Listed> counted(Spec.OfFacts spec, Page page) {
        var marked = marked(spec, page.question());
        var facts = new FactList(db, marked, spec, page.size());
        return switch (spec.of()) {
            case FACTS, UNITS, AMOUNT -> facts.facts(page.institution(), page.after());
            case EMPLOYEES -> facts.employees(page.after());
            case PARTNERS -> facts.partners(page.after());
            case EVENTS -> facts.events(page.after());
            case PERSONS, MINORS, ADULTS, NOT_MINORS, UNKNOWN_AGE ->
                persons(marked.with(), marked.personsOf(spec), page);
            case FAMILIES -> families(marked.with(), marked.familiesOf(spec), page);
            case MINOR_MEMBERS -> persons(marked.with(), marked.minorMembersOf(spec), page);
        };
    }

    /** The families are looked up for the people of the page only. */
    private Slice<Listed> persons(List<CommonTableExpression<?>> with, Select<?> counted, Page page) {
        var listed = counted.asTable("listed");
        var person = PERSON_CARD.as("person_card");
        var family = FAMILY_CARD.as("family_card");
        var day = Spells.required(listed, Spells.FIRST_DAY);
        var people = DSL.select(person.ID, person.NAME_KEY, person.FULL_NAME, person.BIRTH_DATE, day)
                .select(DSL.coalesce(Spells.required(listed, Spells.FAMILY_ID), person.FAMILY_ID)
                        .as(Spells.FAMILY_ID))
                .from(listed)
                .join(person)
                .on(person.INSTITUTION_ID.eq(page.institution()))
                .and(person.ID.eq(Spells.required(listed, Spells.PERSON_ID)))
                .where(beyond(person, page))
                .orderBy(person.NAME_KEY, person.ID)
                .limit(page.size() + 1)
                .asTable("people");
        var id = Spells.required(people, person.ID);
        var rows = db.with(with)
                .select(
                        id,
                        Spells.required(people, person.FULL_NAME),
                        Spells.required(people, person.BIRTH_DATE),
                        Spells.required(people, Spells.FIRST_DAY),
                        family.ID,
                        family.NUMBER)
                .from(people)
                .leftJoin(family)
                .on(family.INSTITUTION_ID.eq(page.institution()))
                .and(family.ID.eq(Spells.required(people, Spells.FAMILY_ID)))
                .orderBy(Spells.required(people, person.NAME_KEY), id)
                .<Listed>fetch(row -> new Listed.Person(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
        return Slice.of(rows, Listed::key, page.size());
    }

    private Slice<Listed> families(List<CommonTableExpression<?>> with, Select<?> counted, Page page) {
        var listed = counted.asTable("listed");
        var family = FAMILY_CARD.as("family_card");
        Field<LocalDate> day = Spells.required(listed, Spells.FIRST_DAY);
        var rows = db.with(with)
                .select(family.ID, family.NUMBER, family.NAME, day)
                .from(listed)
                .join(family)
                .on(family.INSTITUTION_ID.eq(page.institution()))
                .and(family.ID.eq(Spells.required(listed, Spells.FAMILY_ID)))
                .where(beyond(family, page))
                .orderBy(family.NAME_KEY, family.ID)
                .limit(page.size() + 1)
                .<Listed>fetch(row -> new Listed.Family(row.value1(), row.value2(), row.value3(), row.value4()));
        return Slice.of(rows, Listed::key, page.size());
    }

    private static Condition beyond(PersonCard person, Page page) {
        var last = PERSON_CARD.as("last");
        return page.after() == null
                ? DSL.noCondition()
                : DSL.row(person.NAME_KEY, person.ID)
                        .gt(DSL.select(last.NAME_KEY, last.ID)
                                .from(last)
                                .where(last.INSTITUTION_ID.eq(page.institution()), last.ID.eq(After.id(page.after()))));
    }

    private static Condition beyond(FamilyCard family, Page page) {
        var last = FAMILY_CARD.as("last");
        return page.after() == null
                ? DSL.noCondition()
                : DSL.row(family.NAME_KEY, family.ID)
                        .gt(DSL.select(last.NAME_KEY, last.ID)
                                .from(last)
                                .where(last.INSTITUTION_ID.eq(page.institution()), last.ID.eq(After.id(page.after()))));
    }
}
