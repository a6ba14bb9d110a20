package opora.people.consent;

import static opora.institution.views.Tables.INSTITUTION_CARD;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who processes the data: the institution by its full name, as a consent has to say. */
@Repository
class OperatorName {

    private final DSLContext db;

    OperatorName(DSLContext db) {
        this.db = db;
    }

    String of(UUID institution) {
        return db.select(INSTITUTION_CARD.FULL_NAME)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.ID.eq(institution))
                .fetchSingle(INSTITUTION_CARD.FULL_NAME);
    }
}
