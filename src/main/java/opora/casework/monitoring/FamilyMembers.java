package opora.casework.monitoring;

import static opora.people.views.Tables.MEMBERSHIP_INTERVAL;
import static opora.people.views.Tables.PERSON_CARD;

import java.util.List;
import java.util.UUID;
import opora.platform.web.Choice;
import opora.platform.web.Shell;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Whose outcome it may be: who lives in the family first, then who left it. */
@Repository
class FamilyMembers {

    private final DSLContext db;

    FamilyMembers(DSLContext db) {
        this.db = db;
    }

    List<Choice> of(Shell shell, UUID institution, UUID family) {
        return db
                .select(PERSON_CARD.ID, PERSON_CARD.FULL_NAME, PERSON_CARD.BIRTH_DATE, MEMBERSHIP_INTERVAL.ENDS_ON)
                .from(MEMBERSHIP_INTERVAL)
                .join(PERSON_CARD)
                .on(
                        PERSON_CARD.INSTITUTION_ID.eq(MEMBERSHIP_INTERVAL.INSTITUTION_ID),
                        PERSON_CARD.ID.eq(MEMBERSHIP_INTERVAL.PERSON_ID))
                .where(MEMBERSHIP_INTERVAL.INSTITUTION_ID.eq(institution), MEMBERSHIP_INTERVAL.FAMILY_ID.eq(family))
                .orderBy(
                        MEMBERSHIP_INTERVAL.ENDS_ON.desc().nullsFirst(),
                        PERSON_CARD.BIRTH_DATE.desc().nullsLast(),
                        PERSON_CARD.ID)
                .fetch(row -> {
                    var born = row.value3() == null ? "" : ", " + shell.date(row.value3());
                    var left = row.value4() == null
                            ? ""
                            : ", " + shell.t("casework.outcome.left", shell.date(row.value4()));
                    return Choice.of(row.value1(), row.value2() + born + left);
                })
                .stream()
                .distinct()
                .toList();
    }
}
