package opora.surveys;

import static opora.surveys.db.Tables.QUESTIONNAIRE;
import static opora.surveys.db.Tables.VERSION;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import opora.platform.Ids;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Repository;

/** Questionnaires and their versions, written. */
@Repository
class VersionStore {

    private static final String SHIPPED = "yugorsk-2021";
    private static final String SHIPPED_TITLE = "Готовность изменить ситуацию: анкета заключивших социальный контракт";

    /** The day the technology it belongs to was approved. */
    private static final LocalDate SHIPPED_ON = LocalDate.of(2021, 2, 4);

    private final DSLContext db;
    private final Bodies bodies;
    private final Clock clock;

    VersionStore(DSLContext db, Bodies bodies, Clock clock) {
        this.db = db;
        this.bodies = bodies;
        this.clock = clock;
    }

    void ship(UUID institution) {
        var now = OffsetDateTime.now(clock);
        var questionnaire = Ids.next();
        db.insertInto(QUESTIONNAIRE)
                .set(QUESTIONNAIRE.INSTITUTION_ID, institution)
                .set(QUESTIONNAIRE.ID, questionnaire)
                .set(QUESTIONNAIRE.CODE, SHIPPED)
                .set(QUESTIONNAIRE.TITLE, SHIPPED_TITLE)
                .set(QUESTIONNAIRE.KIND, QuestionnaireKind.QUESTIONNAIRE.code())
                .set(QUESTIONNAIRE.RECORDED_AT, now)
                .set(QUESTIONNAIRE.RECORDED_BY, User.CONSOLE)
                .execute();
        db.insertInto(VERSION)
                .set(VERSION.INSTITUTION_ID, institution)
                .set(VERSION.ID, Ids.next())
                .set(VERSION.QUESTIONNAIRE_ID, questionnaire)
                .set(VERSION.NUMBER, 1)
                .set(VERSION.BODY, bodies.write(bodies.read(shipped())))
                .set(VERSION.PUBLISHED_ON, SHIPPED_ON)
                .set(VERSION.PUBLISHED_BY, User.CONSOLE)
                .set(VERSION.RECORDED_AT, now)
                .set(VERSION.RECORDED_BY, User.CONSOLE)
                .execute();
    }

    private static String shipped() {
        try (var content = new ClassPathResource("opora/surveys/" + SHIPPED + ".json").getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
