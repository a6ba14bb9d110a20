package opora.contracts.training;

import static opora.institution.views.Tables.EMPLOYEE_CARD;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.platform.web.Choice;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who may lead a training: everybody employed on the day. */
@Repository
class LeaderSelect {

    private final DSLContext db;

    LeaderSelect(DSLContext db) {
        this.db = db;
    }

    List<Choice> at(UUID institution, LocalDate on) {
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.FULL_NAME)
                .from(EMPLOYEE_CARD)
                .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution))
                .and(EMPLOYEE_CARD.HIRED_ON.le(on))
                .and(EMPLOYEE_CARD.LEFT_ON.isNull().or(EMPLOYEE_CARD.LEFT_ON.ge(on)))
                .orderBy(EMPLOYEE_CARD.FULL_NAME)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }
}
