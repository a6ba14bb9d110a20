package opora.surveys;

import static opora.people.views.Tables.PERSON_HOME;
import static opora.surveys.db.Tables.ANSWER;
import static opora.surveys.db.Tables.FILLING;
import static opora.surveys.db.Tables.QUESTIONNAIRE;
import static opora.surveys.db.Tables.VERSION;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who answered a question and what they chose: for lists and groups made of the willing (QST-03). */
@Repository
public class WhoAnswered {

    private final DSLContext db;
    private final FillingReach reach;

    WhoAnswered(DSLContext db, FillingReach reach) {
        this.db = db;
        this.reach = reach;
    }

    /**
     * The last answer of one person.
     *
     * @param familyId the family of the day they answered
     * @param options the codes of what they chose, such as {@code yes}
     */
    public record Choice(
            UUID fillingId, UUID personId, @Nullable UUID familyId, LocalDate on, List<String> options) {

        public boolean chose(String option) {
            return options.contains(option);
        }
    }

    /** What everybody in the user's reach said last in these days, by person; all days when there are none. */
    public List<Choice> last(
            User user, String questionnaire, String question, @Nullable LocalDate from, @Nullable LocalDate to) {
        return db.select(FILLING.ID, FILLING.PERSON_ID, FILLING.FAMILY_ID, FILLING.FILLED_ON, ANSWER.OPTION_CODES)
                .distinctOn(FILLING.PERSON_ID)
                .from(FILLING)
                .join(VERSION)
                .on(VERSION.INSTITUTION_ID.eq(FILLING.INSTITUTION_ID), VERSION.ID.eq(FILLING.VERSION_ID))
                .join(QUESTIONNAIRE)
                .on(
                        QUESTIONNAIRE.INSTITUTION_ID.eq(VERSION.INSTITUTION_ID),
                        QUESTIONNAIRE.ID.eq(VERSION.QUESTIONNAIRE_ID))
                .join(ANSWER)
                .on(ANSWER.INSTITUTION_ID.eq(FILLING.INSTITUTION_ID), ANSWER.FILLING_ID.eq(FILLING.ID))
                .join(PERSON_HOME)
                .on(PERSON_HOME.INSTITUTION_ID.eq(FILLING.INSTITUTION_ID), PERSON_HOME.PERSON_ID.eq(FILLING.PERSON_ID))
                .where(
                        FILLING.INSTITUTION_ID.eq(user.institutionId()),
                        FILLING.STATE.eq(FillingState.DONE.code()),
                        QUESTIONNAIRE.CODE.eq(questionnaire),
                        ANSWER.QUESTION_CODE.eq(question),
                        from == null ? noCondition() : FILLING.FILLED_ON.ge(from),
                        to == null ? noCondition() : FILLING.FILLED_ON.le(to),
                        reach.among(user))
                .orderBy(FILLING.PERSON_ID, FILLING.FILLED_ON.desc(), FILLING.ENTERED_AT.desc())
                .fetch(row -> new Choice(
                        row.value1(),
                        Objects.requireNonNull(row.value2()),
                        row.value3(),
                        row.value4(),
                        List.of(row.value5())));
    }
}
