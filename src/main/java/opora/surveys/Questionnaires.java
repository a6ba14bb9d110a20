package opora.surveys;

import static opora.surveys.db.Tables.QUESTIONNAIRE;
import static opora.surveys.db.Tables.VERSION;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Which questionnaires there are to be answered. What is asked tells of nobody, so nobody's reach is asked. */
@Repository
public class Questionnaires {

    private final DSLContext db;
    private final Bodies bodies;

    Questionnaires(DSLContext db, Bodies bodies) {
        this.db = db;
        this.bodies = bodies;
    }

    /** The last published version of every questionnaire that is not retired, by title. */
    public List<PublishedQuestionnaire> published(UUID institution) {
        return find(institution, QUESTIONNAIRE.RETIRED_ON.isNull().and(isLast()));
    }

    /** The last published version, of a retired questionnaire too. */
    public Optional<PublishedQuestionnaire> byCode(UUID institution, String code) {
        return find(institution, QUESTIONNAIRE.CODE.eq(code).and(isLast())).stream()
                .findFirst();
    }

    /** The last published version, of a retired questionnaire too. */
    public Optional<PublishedQuestionnaire> find(UUID institution, UUID questionnaire) {
        return find(institution, QUESTIONNAIRE.ID.eq(questionnaire).and(isLast())).stream()
                .findFirst();
    }

    /** A published version, however old: who began to answer it goes on with it. */
    public Optional<PublishedQuestionnaire> version(UUID institution, UUID version) {
        return find(institution, VERSION.ID.eq(version)).stream().findFirst();
    }

    private List<PublishedQuestionnaire> find(UUID institution, Condition which) {
        return db.select(QUESTIONNAIRE.fields())
                .select(VERSION.ID, VERSION.NUMBER, VERSION.PUBLISHED_ON, VERSION.BODY)
                .from(QUESTIONNAIRE)
                .join(VERSION)
                .on(
                        VERSION.INSTITUTION_ID.eq(QUESTIONNAIRE.INSTITUTION_ID),
                        VERSION.QUESTIONNAIRE_ID.eq(QUESTIONNAIRE.ID))
                .where(QUESTIONNAIRE.INSTITUTION_ID.eq(institution), VERSION.PUBLISHED_ON.isNotNull(), which)
                .orderBy(QUESTIONNAIRE.TITLE, QUESTIONNAIRE.ID)
                .fetch(this::published);
    }

    private static Condition isLast() {
        var others = VERSION.as("others");
        return VERSION.NUMBER.eq(select(max(others.NUMBER))
                .from(others)
                .where(
                        others.INSTITUTION_ID.eq(VERSION.INSTITUTION_ID),
                        others.QUESTIONNAIRE_ID.eq(VERSION.QUESTIONNAIRE_ID),
                        others.PUBLISHED_ON.isNotNull()));
    }

    private PublishedQuestionnaire published(Record row) {
        return new PublishedQuestionnaire(
                row.get(QUESTIONNAIRE.ID),
                row.get(VERSION.ID),
                row.get(QUESTIONNAIRE.CODE),
                row.get(QUESTIONNAIRE.TITLE),
                QuestionnaireKind.of(row.get(QUESTIONNAIRE.KIND)),
                row.get(QUESTIONNAIRE.ANONYMOUS),
                row.get(QUESTIONNAIRE.SENSITIVE),
                row.get(VERSION.NUMBER),
                Objects.requireNonNull(row.get(VERSION.PUBLISHED_ON)),
                row.get(QUESTIONNAIRE.RETIRED_ON),
                bodies.read(row.get(VERSION.BODY)));
    }
}
