package opora.casework.monitoring;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.List;
import opora.casework.CaseworkPermissions;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.RecordColumns;
import opora.platform.access.User;
import opora.platform.web.Choice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What the pages of cases let one choose from. */
@Repository
public class CaseChoices {

    private final DSLContext db;
    private final Policy policy;

    CaseChoices(DSLContext db, Policy policy) {
        this.db = db;
        this.policy = policy;
    }

    public List<Choice> sections(User user) {
        return db.select(SECTION_CARD.ID, SECTION_CARD.NAME)
                .from(SECTION_CARD)
                .where(
                        SECTION_CARD.INSTITUTION_ID.eq(user.institutionId()),
                        policy.filter(
                                user,
                                CaseworkPermissions.VIEW,
                                FieldClass.PERSONAL,
                                RecordColumns.ofSection(SECTION_CARD.ID)))
                .orderBy(SECTION_CARD.NAME)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    /** Everybody who ever worked here. */
    public List<Choice> employees(User user) {
        return employees(user, noCondition());
    }

    /** Who works here, and who left within the year: what they saw may still be on paper. */
    List<Choice> evaluators(User user, LocalDate today) {
        return employees(user, EMPLOYEE_CARD.LEFT_ON.isNull().or(EMPLOYEE_CARD.LEFT_ON.ge(today.minusYears(1))));
    }

    private List<Choice> employees(User user, Condition which) {
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.SHORT_NAME)
                .from(EMPLOYEE_CARD)
                .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(user.institutionId()), which)
                .orderBy(EMPLOYEE_CARD.NAME_KEY)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }
}
