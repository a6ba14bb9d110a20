package opora.casework.referrals;

import static opora.institution.views.Tables.INSTITUTION_CARD;
import static opora.people.views.Tables.PERSON_CARD;

import java.util.List;
import java.util.UUID;
import opora.platform.web.Choice;
import opora.platform.web.Shell;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The members a form offers and a paper names. Reach is asked before. */
@Repository
class ReferralPeople {

    private final DSLContext db;

    ReferralPeople(DSLContext db) {
        this.db = db;
    }

    List<Choice> members(UUID institution, UUID family) {
        return db.select(PERSON_CARD.ID, PERSON_CARD.FULL_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.INSTITUTION_ID.eq(institution), PERSON_CARD.FAMILY_ID.eq(family))
                .orderBy(PERSON_CARD.BIRTH_DATE, PERSON_CARD.ID)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    List<ReferralSheetPage.Named> named(UUID institution, UUID family, Shell shell) {
        return db.select(PERSON_CARD.FULL_NAME, PERSON_CARD.BIRTH_DATE)
                .from(PERSON_CARD)
                .where(PERSON_CARD.INSTITUTION_ID.eq(institution), PERSON_CARD.FAMILY_ID.eq(family))
                .orderBy(PERSON_CARD.BIRTH_DATE, PERSON_CARD.ID)
                .fetch(row -> new ReferralSheetPage.Named(row.value1(), shell.date(row.value2())));
    }

    String institution(UUID institution) {
        return db.select(INSTITUTION_CARD.FULL_NAME)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.ID.eq(institution))
                .fetchSingle(INSTITUTION_CARD.FULL_NAME);
    }
}
