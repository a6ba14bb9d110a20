package opora.groups.sharing;

import static opora.institution.views.Tables.INSTITUTION_CARD;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Whose list it is, for its head. */
@Repository
class InstitutionName {

    private final DSLContext db;

    InstitutionName(DSLContext db) {
        this.db = db;
    }

    String of(UUID institution) {
        return db.select(INSTITUTION_CARD.FULL_NAME)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.ID.eq(institution))
                .fetchSingle(INSTITUTION_CARD.FULL_NAME);
    }
}
