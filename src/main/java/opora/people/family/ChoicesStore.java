package opora.people.family;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.people.db.Tables.CATEGORY;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.UUID;
import opora.platform.web.Choice;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ChoicesStore {

    private final DSLContext db;

    ChoicesStore(DSLContext db) {
        this.db = db;
    }

    List<Choice> categories(UUID institution) {
        return db.select(CATEGORY.CODE, CATEGORY.TITLE)
                .from(CATEGORY)
                .where(CATEGORY.INSTITUTION_ID.eq(institution), CATEGORY.ACTIVE.isTrue())
                .orderBy(CATEGORY.TITLE)
                .fetch(row -> new Choice(row.value1(), row.value2()));
    }

    /** Who works there now, with the position that tells namesakes apart. */
    List<Choice> employees(UUID institution) {
        return db.select(
                        EMPLOYEE_CARD.ID,
                        EMPLOYEE_CARD.SHORT_NAME.concat(val(", ")).concat(EMPLOYEE_CARD.POSITION_NAME))
                .from(EMPLOYEE_CARD)
                .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution), EMPLOYEE_CARD.LEFT_ON.isNull())
                .orderBy(EMPLOYEE_CARD.NAME_KEY)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }
}
