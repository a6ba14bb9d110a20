package opora.reports.count;

import static opora.casework.views.Tables.MONITORING_RATING;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.SelectHavingStep;
import org.jooq.impl.DSL;

/**
 * Families compared by their last ratings of the period with their first ever. A domain the source names twice arrives here as one
 * (AMB-01).
 */
final class Ratings {

    private static final Field<Boolean> IMPROVED = DSL.field(DSL.name("improved"), Boolean.class);
    private static final Field<Boolean> WORSENED = DSL.field(DSL.name("worsened"), Boolean.class);

    private final Question question;
    private final Reached reached;

    Ratings(Question question, Reached reached) {
        this.question = question;
        this.reached = reached;
    }

    Select<Record3<UUID, UUID, LocalDate>> improved(String domain) {
        return families(MONITORING_RATING.as("rating").DOMAIN.eq(DSL.inline(domain)))
                .having(any(IMPROVED));
    }

    Select<Record3<UUID, UUID, LocalDate>> ofBetterQuality() {
        return families(DSL.noCondition()).having(any(IMPROVED)).and(DSL.not(any(WORSENED)));
    }

    private SelectHavingStep<Record3<UUID, UUID, LocalDate>> families(Condition domain) {
        var last = last(domain).asTable("last");
        var institution = Spells.required(last, Spells.INSTITUTION_ID);
        var family = Spells.required(last, Spells.FAMILY_ID);
        var day = Spells.required(last, Spells.FIRST_DAY);
        return DSL.select(institution, family, DSL.max(day).as(Spells.FIRST_DAY))
                .from(last)
                .groupBy(institution, family);
    }

    private static Condition any(Field<Boolean> mark) {
        return DSL.condition(DSL.boolOr(DSL.condition(mark)));
    }

    /** The last rating of the period of each family and domain. */
    private Select<?> last(Condition domain) {
        var rating = MONITORING_RATING.as("rating");
        return DSL.select(rating.INSTITUTION_ID, rating.FAMILY_ID, rating.OBSERVED_ON.as(Spells.FIRST_DAY))
                .select(rating.SCORE
                        .minus(rating.BASELINE_SCORE)
                        .ge(rating.STEP)
                        .as(IMPROVED))
                .select(rating.SCORE.lt(rating.BASELINE_SCORE).as(WORSENED))
                .distinctOn(rating.INSTITUTION_ID, rating.FAMILY_ID, rating.DOMAIN)
                .from(rating)
                .where(question.asksOf(rating.INSTITUTION_ID))
                .and(rating.OBSERVED_ON.between(
                        question.period().from(), question.period().to()))
                .and(domain)
                .and(new Places(question)
                        .of(new Placed(
                                rating.INSTITUTION_ID,
                                rating.SECTION_ID,
                                rating.EMPLOYEE_ID,
                                rating.FAMILY_ID,
                                rating.OBSERVED_ON)))
                .and(reached.family(question.user(), rating.FAMILY_ID))
                .orderBy(
                        rating.INSTITUTION_ID,
                        rating.FAMILY_ID,
                        rating.DOMAIN,
                        rating.OBSERVED_ON.desc(),
                        rating.RATING_ID.desc());
    }
}
