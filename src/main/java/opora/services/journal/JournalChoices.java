package opora.services.journal;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import opora.platform.access.User;
import opora.platform.web.Choice;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What the journal can be narrowed to: sections in reach, and everybody who ever worked here. */
@Repository
class JournalChoices {

    private final DSLContext db;

    JournalChoices(DSLContext db) {
        this.db = db;
    }

    List<Choice> sections(User user) {
        return db.select(SECTION_CARD.ID, SECTION_CARD.NAME)
                .from(SECTION_CARD)
                .where(
                        SECTION_CARD.INSTITUTION_ID.eq(user.institutionId()),
                        user.seesWholeInstitution() ? noCondition() : SECTION_CARD.ID.in(user.sections()))
                .orderBy(SECTION_CARD.NAME)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    List<Choice> employees(User user) {
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.SHORT_NAME)
                .from(EMPLOYEE_CARD)
                .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(user.institutionId()))
                .orderBy(EMPLOYEE_CARD.NAME_KEY)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }
}
