package opora.casework.conference;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.INSTITUTION_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.partners.PartnerChoices;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.access.User;
import opora.platform.web.Choice;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What the forms of conferences offer, and what their papers name. */
@Repository
class ConferenceChoices {

    private final DSLContext db;
    private final ConferenceReach reach;
    private final PartnerChoices partners;

    ConferenceChoices(DSLContext db, ConferenceReach reach, PartnerChoices partners) {
        this.db = db;
        this.reach = reach;
        this.partners = partners;
    }

    List<Choice> employees(Change look) {
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.SHORT_NAME, EMPLOYEE_CARD.POSITION_NAME)
                .from(EMPLOYEE_CARD)
                .where(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(look.institution()),
                        EMPLOYEE_CARD.LEFT_ON.isNull().or(EMPLOYEE_CARD.LEFT_ON.gt(look.today())))
                .orderBy(EMPLOYEE_CARD.NAME_KEY)
                .fetch(row -> Choice.of(row.value1(), row.value2() + ", " + row.value3()));
    }

    List<Choice> partners(Change look) {
        return partners.active(look.institution(), null);
    }

    /** The families behind numbers as they are typed: «2026-00012, 2026-00015». A number one may not know is not there. */
    List<UUID> families(String typed, User user) {
        var found = new ArrayList<UUID>();
        for (var number : typed.split("[,;\\s]+")) {
            var plain = number.replace("№", "").strip();
            if (!plain.isEmpty()) {
                found.add(family(plain, user)
                        .orElseThrow(() -> new Refused("casework.conference.refused.family", plain).on("numbers")));
            }
        }
        return found;
    }

    private Optional<UUID> family(String number, User user) {
        return db.select(FAMILY_CARD.ID)
                .from(FAMILY_CARD)
                .where(
                        FAMILY_CARD.INSTITUTION_ID.eq(user.institutionId()),
                        FAMILY_CARD.NUMBER.eq(number),
                        reach.among(user))
                .fetchOptional(FAMILY_CARD.ID);
    }

    Optional<String> number(UUID family, User user) {
        return db.select(FAMILY_CARD.NUMBER)
                .from(FAMILY_CARD)
                .where(
                        FAMILY_CARD.INSTITUTION_ID.eq(user.institutionId()),
                        FAMILY_CARD.ID.eq(family),
                        reach.among(user))
                .fetchOptional(FAMILY_CARD.NUMBER);
    }

    /** The names that must not stand on a paper for others. */
    List<String> names(UUID institution, UUID family) {
        return db.select(PERSON_CARD.FULL_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.INSTITUTION_ID.eq(institution), PERSON_CARD.FAMILY_ID.eq(family))
                .fetch(PERSON_CARD.FULL_NAME);
    }

    String institution(UUID institution) {
        return db.select(INSTITUTION_CARD.FULL_NAME)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.ID.eq(institution))
                .fetchSingle(INSTITUTION_CARD.FULL_NAME);
    }
}
