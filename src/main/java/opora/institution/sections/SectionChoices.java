package opora.institution.sections;

import static opora.institution.db.Tables.DEPARTMENT;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.territory.views.Tables.MUNICIPALITY_CARD;
import static opora.territory.views.Tables.SETTLEMENT_CARD;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import opora.platform.web.Choice;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the forms of a section offer to choose from. */
@Repository
class SectionChoices {

    private final DSLContext db;

    SectionChoices(DSLContext db) {
        this.db = db;
    }

    List<Choice> departments(UUID institution) {
        return db.select(DEPARTMENT.ID, DEPARTMENT.NAME)
                .from(DEPARTMENT)
                .where(DEPARTMENT.INSTITUTION_ID.eq(institution))
                .orderBy(DEPARTMENT.NAME)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    List<Choice> municipalities() {
        return db.select(MUNICIPALITY_CARD.ID, MUNICIPALITY_CARD.NAME)
                .from(MUNICIPALITY_CARD)
                .orderBy(MUNICIPALITY_CARD.NAME)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    /** The settlements of a municipality, and those already chosen wherever they are, so that saving loses none of them. */
    List<Choice> settlements(@Nullable UUID municipality, Collection<UUID> chosen) {
        var here = SETTLEMENT_CARD.ID.in(chosen);
        return db.select(SETTLEMENT_CARD.ID, SETTLEMENT_CARD.SETTLEMENT_NAME)
                .from(SETTLEMENT_CARD)
                .where(municipality == null ? here : here.or(SETTLEMENT_CARD.MUNICIPALITY_ID.eq(municipality)))
                .orderBy(SETTLEMENT_CARD.NAME_KEY)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    List<Choice> employees(UUID institution, LocalDate today) {
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.FULL_NAME, EMPLOYEE_CARD.POSITION_NAME)
                .from(EMPLOYEE_CARD)
                .where(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(institution),
                        EMPLOYEE_CARD.LEFT_ON.isNull().or(EMPLOYEE_CARD.LEFT_ON.ge(today)))
                .orderBy(EMPLOYEE_CARD.NAME_KEY)
                .fetch(row -> Choice.of(row.value1(), row.value2() + ", " + row.value3()));
    }
}
