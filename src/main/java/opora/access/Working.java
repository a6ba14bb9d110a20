package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static opora.institution.views.Tables.EMPLOYEE_CARD;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Which accounts work on a day: those switched on whose employee has not left. Dismissing somebody closes the door by itself. */
final class Working {

    private Working() {}

    static Condition on(LocalDate day) {
        return ACCOUNT.ACTIVE
                .isTrue()
                .and(DSL.notExists(DSL.selectOne()
                        .from(EMPLOYEE_CARD)
                        .where(
                                EMPLOYEE_CARD.INSTITUTION_ID.eq(ACCOUNT.INSTITUTION_ID),
                                EMPLOYEE_CARD.ID.eq(ACCOUNT.EMPLOYEE_ID),
                                EMPLOYEE_CARD.LEFT_ON.lt(day))));
    }
}
