package opora.surveys;

import static opora.surveys.db.Tables.QUESTIONNAIRE;
import static opora.surveys.db.Tables.VERSION;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import opora.platform.Ids;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import tools.jackson.databind.json.JsonMapper;

/** Published questionnaires for tests. */
public final class SurveysFixture {

    private SurveysFixture() {}

    /** @return the id of its first version, published long ago */
    public static UUID published(
            DSLContext db, JsonMapper json, UUID institution, String code, Body body, boolean anonymous) {
        var questionnaire = Ids.next();
        var at = OffsetDateTime.parse("2024-01-10T09:00:00+03:00");
        db.insertInto(QUESTIONNAIRE)
                .set(QUESTIONNAIRE.INSTITUTION_ID, institution)
                .set(QUESTIONNAIRE.ID, questionnaire)
                .set(QUESTIONNAIRE.CODE, code)
                .set(QUESTIONNAIRE.TITLE, "Анкета " + code)
                .set(QUESTIONNAIRE.KIND, QuestionnaireKind.TEST.code())
                .set(QUESTIONNAIRE.ANONYMOUS, anonymous)
                .set(QUESTIONNAIRE.RECORDED_AT, at)
                .set(QUESTIONNAIRE.RECORDED_BY, User.CONSOLE)
                .execute();
        var version = Ids.next();
        db.insertInto(VERSION)
                .set(VERSION.INSTITUTION_ID, institution)
                .set(VERSION.ID, version)
                .set(VERSION.QUESTIONNAIRE_ID, questionnaire)
                .set(VERSION.NUMBER, 1)
                .set(VERSION.BODY, JSONB.valueOf(json.writeValueAsString(body)))
                .set(VERSION.PUBLISHED_ON, LocalDate.of(2024, 1, 10))
                .set(VERSION.PUBLISHED_BY, User.CONSOLE)
                .set(VERSION.RECORDED_AT, at)
                .set(VERSION.RECORDED_BY, User.CONSOLE)
                .execute();
        return version;
    }
}
