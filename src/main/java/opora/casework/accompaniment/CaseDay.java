package opora.casework.accompaniment;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.MEMBERSHIP_INTERVAL;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.people.views.Tables.RESIDENCE_INTERVAL;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.platform.Refused;
import opora.platform.access.User;
import opora.platform.web.Choice;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** A family and its specialists as they were on a day, and who can be chosen for its case. */
@Repository
public class CaseDay {

    private final DSLContext db;

    CaseDay(DSLContext db) {
        this.db = db;
    }

    public @Nullable UUID section(UUID institution, UUID family, LocalDate on) {
        return db.select(RESIDENCE_INTERVAL.SECTION_ID)
                .from(RESIDENCE_INTERVAL)
                .where(
                        RESIDENCE_INTERVAL.INSTITUTION_ID.eq(institution),
                        RESIDENCE_INTERVAL.FAMILY_ID.eq(family),
                        RESIDENCE_INTERVAL.STARTS_ON.le(on),
                        RESIDENCE_INTERVAL.ENDS_ON.isNull().or(RESIDENCE_INTERVAL.ENDS_ON.ge(on)))
                .fetchOne(RESIDENCE_INTERVAL.SECTION_ID);
    }

    public void mustBelong(UUID institution, UUID family, UUID person) {
        if (!db.fetchExists(
                MEMBERSHIP_INTERVAL,
                MEMBERSHIP_INTERVAL
                        .INSTITUTION_ID
                        .eq(institution)
                        .and(MEMBERSHIP_INTERVAL.FAMILY_ID.eq(family))
                        .and(MEMBERSHIP_INTERVAL.PERSON_ID.eq(person)))) {
            throw new Refused("casework.accompaniment.refused.not-of-family").on("personId");
        }
    }

    public void mustBeAtWork(UUID institution, UUID employee, LocalDate on, String field) {
        if (!db.fetchExists(
                EMPLOYEE_CARD,
                EMPLOYEE_CARD
                        .INSTITUTION_ID
                        .eq(institution)
                        .and(EMPLOYEE_CARD.ID.eq(employee))
                        .and(EMPLOYEE_CARD.HIRED_ON.le(on))
                        .and(EMPLOYEE_CARD.LEFT_ON.isNull().or(EMPLOYEE_CARD.LEFT_ON.ge(on))))) {
            throw new Refused("casework.accompaniment.refused.not-at-work").on(field);
        }
    }

    public List<Choice> members(User user, UUID family) {
        return db.select(PERSON_CARD.ID, PERSON_CARD.FULL_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.INSTITUTION_ID.eq(user.institutionId()), PERSON_CARD.FAMILY_ID.eq(family))
                .orderBy(PERSON_CARD.BIRTH_DATE, PERSON_CARD.ID)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    public List<Choice> employees(User user, LocalDate today) {
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.SHORT_NAME, EMPLOYEE_CARD.POSITION_NAME)
                .from(EMPLOYEE_CARD)
                .where(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(user.institutionId()),
                        EMPLOYEE_CARD.LEFT_ON.isNull().or(EMPLOYEE_CARD.LEFT_ON.gt(today)))
                .orderBy(EMPLOYEE_CARD.NAME_KEY)
                .fetch(row -> Choice.of(row.value1(), row.value2() + ", " + row.value3()));
    }

    public List<Choice> partners(User user) {
        return db.select(PARTNER_CARD.ID, PARTNER_CARD.NAME)
                .from(PARTNER_CARD)
                .where(PARTNER_CARD.INSTITUTION_ID.eq(user.institutionId()), PARTNER_CARD.ACTIVE.isTrue())
                .orderBy(PARTNER_CARD.NAME)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }
}
