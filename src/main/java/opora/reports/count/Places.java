package opora.reports.count;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.people.views.Tables.CURATOR_INTERVAL;
import static opora.people.views.Tables.RESIDENCE_INTERVAL;
import static opora.territory.views.Tables.SETTLEMENT_CARD;

import java.time.LocalDate;
import java.util.UUID;
import opora.people.views.tables.ResidenceInterval;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the scope of a question. Where a family lived on the day decides its district, settlement and section. Work belongs to the
 * department and the specialist who did it; what nobody did by name, such as a closing or a status, belongs to the department of the
 * section and to the curator of that day.
 */
final class Places {

    private final Scope scope;

    Places(Question question) {
        this.scope = question.scope();
    }

    Condition of(Placed placed) {
        var institution = placed.institution();
        return DSL.and(
                optional(scope.section(), placed.section()::eq),
                optional(scope.department(), department -> placed.employee()
                        .in(employeesOf(institution, department))
                        .or(placed.employee().isNull().and(placed.section().in(sectionsOf(institution, department))))),
                optional(scope.specialist(), specialist -> placed.employee()
                        .eq(specialist)
                        .or(placed.employee()
                                .isNull()
                                .and(curated(institution, placed.family(), placed.day(), specialist)))),
                optional(
                        scope.settlement() == null ? scope.district() : scope.settlement(),
                        place -> livedHere(placed)));
    }

    /** For what belongs to a family on a day: a transition. */
    Condition of(Field<UUID> institution, Field<UUID> family, Field<LocalDate> day) {
        var residence = RESIDENCE_INTERVAL.as("lived");
        var here = hasPlace()
                ? DSL.exists(DSL.selectOne()
                        .from(residence)
                        .where(residence.INSTITUTION_ID.eq(institution), residence.FAMILY_ID.eq(family))
                        .and(contains(residence.STARTS_ON, residence.ENDS_ON, day))
                        .and(of(residence)))
                : DSL.noCondition();
        return here.and(optional(scope.specialist(), specialist -> curated(institution, family, day, specialist)));
    }

    /** For what lasts: the part of it that the family lived here. */
    Condition of(ResidenceInterval residence) {
        return DSL.and(
                optional(scope.section(), residence.SECTION_ID::eq),
                optional(
                        scope.department(),
                        department -> residence.SECTION_ID.in(sectionsOf(residence.INSTITUTION_ID, department))),
                optional(scope.settlement(), residence.SETTLEMENT_ID::eq),
                optional(scope.district(), district -> residence.SETTLEMENT_ID.in(settlementsOf(district))));
    }

    boolean hasPlace() {
        return scope.section() != null
                || scope.department() != null
                || scope.settlement() != null
                || scope.district() != null;
    }

    private Condition livedHere(Placed placed) {
        var residence = RESIDENCE_INTERVAL.as("lived");
        return DSL.exists(DSL.selectOne()
                .from(residence)
                .where(residence.INSTITUTION_ID.eq(placed.institution()), residence.FAMILY_ID.eq(placed.family()))
                .and(contains(residence.STARTS_ON, residence.ENDS_ON, placed.day()))
                .and(optional(scope.settlement(), residence.SETTLEMENT_ID::eq))
                .and(optional(scope.district(), district -> residence.SETTLEMENT_ID.in(settlementsOf(district)))));
    }

    private static Condition curated(
            Field<UUID> institution, Field<UUID> family, Field<LocalDate> day, UUID specialist) {
        var curator = CURATOR_INTERVAL.as("curated");
        return DSL.exists(DSL.selectOne()
                .from(curator)
                .where(curator.INSTITUTION_ID.eq(institution), curator.FAMILY_ID.eq(family))
                .and(curator.EMPLOYEE_ID.eq(specialist))
                .and(contains(curator.STARTS_ON, curator.ENDS_ON, day)));
    }

    private static Select<Record1<UUID>> employeesOf(Field<UUID> institution, UUID department) {
        return DSL.select(EMPLOYEE_CARD.ID)
                .from(EMPLOYEE_CARD)
                .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution), EMPLOYEE_CARD.DEPARTMENT_ID.eq(department));
    }

    private static Select<Record1<UUID>> sectionsOf(Field<UUID> institution, UUID department) {
        return DSL.select(SECTION_CARD.ID)
                .from(SECTION_CARD)
                .where(SECTION_CARD.INSTITUTION_ID.eq(institution), SECTION_CARD.DEPARTMENT_ID.eq(department));
    }

    private static Select<Record1<UUID>> settlementsOf(UUID district) {
        return DSL.select(SETTLEMENT_CARD.ID).from(SETTLEMENT_CARD).where(SETTLEMENT_CARD.MUNICIPALITY_ID.eq(district));
    }

    static Condition contains(Field<LocalDate> startsOn, Field<LocalDate> endsOn, Field<LocalDate> day) {
        return startsOn.le(day).and(endsOn.isNull().or(endsOn.ge(day)));
    }

    private static Condition optional(@Nullable UUID named, java.util.function.Function<UUID, Condition> condition) {
        return named == null ? DSL.noCondition() : condition.apply(named);
    }
}
