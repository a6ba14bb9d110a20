package opora.services.journal;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;

import java.util.List;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.RecordColumns;
import opora.platform.access.User;
import opora.platform.web.Choice;
import opora.services.ServicesPermissions;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What the journal can be narrowed to: sections in reach, and everybody who ever worked here. */
@Repository
class JournalChoices {

    private final DSLContext db;
    private final Policy policy;

    JournalChoices(DSLContext db, Policy policy) {
        this.db = db;
        this.policy = policy;
    }

    List<Choice> sections(User user) {
        return db.select(SECTION_CARD.ID, SECTION_CARD.NAME)
                .from(SECTION_CARD)
                .where(
                        SECTION_CARD.INSTITUTION_ID.eq(user.institutionId()),
                        policy.filter(
                                user,
                                ServicesPermissions.VIEW,
                                FieldClass.PERSONAL,
                                RecordColumns.ofSection(SECTION_CARD.ID)))
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
