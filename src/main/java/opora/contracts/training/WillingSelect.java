package opora.contracts.training;

import static opora.contracts.db.Tables.STATUS_LIST;
import static opora.contracts.db.Tables.STATUS_LIST_MEMBER;
import static opora.groups.views.Tables.PARTICIPANT_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.contracts.ContractReach;
import opora.contracts.ContractsPermissions;
import opora.groups.EventKind;
import opora.platform.access.User;
import opora.surveys.WhoAnswered;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who answered «Да», or stands on a list of those who need a change of status (GRP-04). */
@Repository
class WillingSelect {

    private static final String QUESTIONNAIRE = "yugorsk-2021";
    private static final String QUESTION = "inner-resources";
    private static final String YES = "yes";

    private final DSLContext db;
    private final WhoAnswered answers;
    private final ContractReach reach;

    WillingSelect(DSLContext db, WhoAnswered answers, ContractReach reach) {
        this.db = db;
        this.answers = answers;
        this.reach = reach;
    }

    /** By name. Those who belong to a training group already are told with its name. */
    List<Willing> all(User user) {
        var answered = new HashMap<UUID, LocalDate>();
        answers.last(user, QUESTIONNAIRE, QUESTION, null, null).stream()
                .filter(choice -> choice.chose(YES))
                .forEach(choice -> answered.put(choice.personId(), choice.on()));
        var listed = listed(user);
        var persons = new HashSet<>(answered.keySet());
        persons.addAll(listed.keySet());
        return db.select(PERSON_CARD.ID, PERSON_CARD.FULL_NAME, min(PARTICIPANT_CARD.SERIES_NAME))
                .from(PERSON_CARD)
                .leftJoin(PARTICIPANT_CARD)
                .on(
                        PARTICIPANT_CARD.INSTITUTION_ID.eq(PERSON_CARD.INSTITUTION_ID),
                        PARTICIPANT_CARD.PERSON_ID.eq(PERSON_CARD.ID),
                        PARTICIPANT_CARD.KIND.eq(EventKind.TRAINING.code()),
                        PARTICIPANT_CARD.ACTIVE.isTrue(),
                        PARTICIPANT_CARD.LEFT_ON.isNull())
                .where(PERSON_CARD.INSTITUTION_ID.eq(user.institutionId()))
                .and(PERSON_CARD.ID.eq(any(persons.toArray(UUID[]::new))))
                .groupBy(PERSON_CARD.ID, PERSON_CARD.FULL_NAME, PERSON_CARD.NAME_KEY)
                .orderBy(PERSON_CARD.NAME_KEY, PERSON_CARD.ID)
                .fetch(row -> new Willing(
                        row.value1(),
                        row.value2(),
                        answered.get(row.value1()),
                        listed.get(row.value1()),
                        row.value3()));
    }

    private Map<UUID, LocalDate> listed(User user) {
        return db.select(STATUS_LIST_MEMBER.PERSON_ID, max(STATUS_LIST.FORMED_ON))
                .from(STATUS_LIST_MEMBER)
                .join(STATUS_LIST)
                .on(
                        STATUS_LIST.INSTITUTION_ID.eq(STATUS_LIST_MEMBER.INSTITUTION_ID),
                        STATUS_LIST.ID.eq(STATUS_LIST_MEMBER.LIST_ID))
                .join(FAMILY_CARD)
                .on(
                        FAMILY_CARD.INSTITUTION_ID.eq(STATUS_LIST_MEMBER.INSTITUTION_ID),
                        FAMILY_CARD.ID.eq(STATUS_LIST_MEMBER.FAMILY_ID))
                .where(
                        STATUS_LIST_MEMBER.INSTITUTION_ID.eq(user.institutionId()),
                        STATUS_LIST_MEMBER.REMOVED_ON.isNull(),
                        reach.among(ContractsPermissions.VIEW, user))
                .groupBy(STATUS_LIST_MEMBER.PERSON_ID)
                .fetchMap(STATUS_LIST_MEMBER.PERSON_ID, max(STATUS_LIST.FORMED_ON));
    }
}
