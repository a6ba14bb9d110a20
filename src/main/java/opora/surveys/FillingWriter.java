package opora.surveys;

import static opora.surveys.db.Tables.ANSWER;
import static opora.surveys.db.Tables.FILLING;
import static opora.surveys.db.Tables.SCALE_SCORE;
import static org.jooq.impl.DSL.any;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.secrets.Vault;
import opora.surveys.db.tables.records.AnswerRecord;
import opora.surveys.db.tables.records.FillingRecord;
import opora.surveys.db.tables.records.ScaleScoreRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes answers, their words sealed and their scores counted. Whoever asks has looked at the rules. */
@Repository
class FillingWriter {

    private final DSLContext db;
    private final Vault vault;

    FillingWriter(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** A filling to be written with what it needs to know of its version. */
    record Entry(
            FillingDraft draft,
            PublishedQuestionnaire questionnaire,
            FillingState state,
            @Nullable UUID familyId,
            String refusal) {}

    void insert(Collection<Entry> entries, Change change) {
        var fillings = new ArrayList<FillingRecord>();
        var answers = new ArrayList<AnswerRecord>();
        var scores = new ArrayList<ScaleScoreRecord>();
        for (var entry : entries) {
            fillings.add(filling(entry, change));
            collect(
                    change.institution(),
                    entry.draft().key(),
                    entry.familyId(),
                    entry.questionnaire().body(),
                    entry.state() == FillingState.DONE,
                    entry.draft().answers(),
                    answers,
                    scores);
        }
        db.batchInsert(fillings).execute();
        db.batchInsert(answers).execute();
        db.batchInsert(scores).execute();
    }

    /** Writes the answers of a filling anew. */
    void replace(FillingRecord filling, Body body, boolean isFinal, List<Given> given) {
        var of = filling.getId();
        db.deleteFrom(ANSWER)
                .where(ANSWER.INSTITUTION_ID.eq(filling.getInstitutionId()), ANSWER.FILLING_ID.eq(of))
                .execute();
        db.deleteFrom(SCALE_SCORE)
                .where(SCALE_SCORE.INSTITUTION_ID.eq(filling.getInstitutionId()), SCALE_SCORE.FILLING_ID.eq(of))
                .execute();
        var answers = new ArrayList<AnswerRecord>();
        var scores = new ArrayList<ScaleScoreRecord>();
        collect(filling.getInstitutionId(), of, filling.getFamilyId(), body, isFinal, given, answers, scores);
        db.batchInsert(answers).execute();
        db.batchInsert(scores).execute();
    }

    boolean isThere(UUID institution, UUID filling) {
        return db.fetchExists(FILLING, FILLING.INSTITUTION_ID.eq(institution).and(FILLING.ID.eq(filling)));
    }

    List<UUID> there(UUID institution, Collection<UUID> fillings) {
        return db.select(FILLING.ID)
                .from(FILLING)
                .where(FILLING.INSTITUTION_ID.eq(institution), FILLING.ID.eq(any(fillings.toArray(UUID[]::new))))
                .fetch(FILLING.ID);
    }

    private FillingRecord filling(Entry entry, Change change) {
        var draft = entry.draft();
        var filling = new FillingRecord();
        filling.setInstitutionId(change.institution());
        filling.setId(draft.key());
        filling.setVersionId(draft.versionId());
        filling.setPersonId(draft.personId());
        filling.setFamilyId(entry.familyId());
        filling.setEmployeeId(draft.employeeId());
        filling.setWay(draft.way().code());
        filling.setState(entry.state().code());
        filling.setFilledOn(draft.filledOn());
        filling.setEnteredAt(change.at().toOffsetDateTime());
        filling.setEnteredBy(change.by());
        filling.setRefusalReason(
                vault.seal(SurveysSecrets.REFUSAL, draft.key(), entry.refusal().strip()));
        filling.setWaveId(draft.waveId());
        filling.setGroupId(draft.groupId());
        filling.setEdition(1);
        filling.setVoidReason("");
        return filling;
    }

    private void collect(
            UUID institution,
            UUID filling,
            @Nullable UUID family,
            Body body,
            boolean isFinal,
            Collection<Given> given,
            List<AnswerRecord> answers,
            List<ScaleScoreRecord> scores) {
        for (var each : given) {
            answers.add(answer(institution, filling, family, each));
        }
        if (isFinal) {
            Scores.of(body, given)
                    .forEach((scale, score) -> scores.add(score(institution, filling, family, scale, score)));
        }
    }

    private AnswerRecord answer(UUID institution, UUID filling, @Nullable UUID family, Given given) {
        var id = Ids.next();
        var answer = new AnswerRecord();
        answer.setInstitutionId(institution);
        answer.setId(id);
        answer.setFillingId(filling);
        answer.setFamilyId(family);
        answer.setQuestionCode(given.question());
        answer.setOptionCodes(given.options().toArray(String[]::new));
        answer.setNumber(given.number());
        answer.setDay(given.day());
        answer.setText(vault.seal(SurveysSecrets.TEXT, id, given.text().strip()));
        return answer;
    }

    private static ScaleScoreRecord score(
            UUID institution, UUID filling, @Nullable UUID family, String scale, BigDecimal sum) {
        var score = new ScaleScoreRecord();
        score.setInstitutionId(institution);
        score.setFillingId(filling);
        score.setFamilyId(family);
        score.setScale(scale);
        score.setScore(sum);
        return score;
    }
}
