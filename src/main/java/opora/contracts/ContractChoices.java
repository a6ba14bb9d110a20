package opora.contracts;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.INSTITUTION_CARD;
import static opora.people.views.Tables.PERSON_CARD;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import opora.platform.web.Choice;
import opora.platform.web.Shell;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the forms of contracts offer. Reach is asked before. */
@Repository
public class ContractChoices {

    private final DSLContext db;

    ContractChoices(DSLContext db) {
        this.db = db;
    }

    /** Those at work, and the one that was chosen before. */
    public List<Choice> employees(UUID institution, LocalDate today, @Nullable UUID chosen) {
        var atWork = EMPLOYEE_CARD.LEFT_ON.isNull().or(EMPLOYEE_CARD.LEFT_ON.ge(today));
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.SHORT_NAME, EMPLOYEE_CARD.POSITION_NAME)
                .from(EMPLOYEE_CARD)
                .where(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(institution),
                        chosen == null ? atWork : atWork.or(EMPLOYEE_CARD.ID.eq(chosen)))
                .orderBy(EMPLOYEE_CARD.NAME_KEY)
                .fetch(row -> Choice.of(row.value1(), row.value2() + ", " + row.value3()));
    }

    public List<Choice> members(UUID institution, UUID family) {
        return db.select(PERSON_CARD.ID, PERSON_CARD.FULL_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.INSTITUTION_ID.eq(institution), PERSON_CARD.FAMILY_ID.eq(family))
                .orderBy(PERSON_CARD.BIRTH_DATE, PERSON_CARD.ID)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    /** For the head of a paper. */
    public String institution(UUID institution) {
        return db.select(INSTITUTION_CARD.FULL_NAME)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.ID.eq(institution))
                .fetchSingle(INSTITUTION_CARD.FULL_NAME);
    }

    public static List<Choice> directions(Shell shell) {
        return Arrays.stream(Direction.values())
                .map(each -> new Choice(each.name(), shell.t(each.titleKey())))
                .toList();
    }

    public static List<Choice> kinds(Shell shell) {
        return Arrays.stream(NeedKind.values())
                .map(each -> new Choice(each.name(), shell.t(each.titleKey())))
                .toList();
    }
}
