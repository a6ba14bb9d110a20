package opora.surveys;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.people.views.Tables.PERSON_HOME;
import static opora.surveys.db.Tables.ANSWER;
import static opora.surveys.db.Tables.FILLING;
import static opora.surveys.db.Tables.QUESTIONNAIRE;
import static opora.surveys.db.Tables.SCALE_SCORE;
import static opora.surveys.db.Tables.VERSION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The fillings in reach, the newest first, and one of them with its answers. */
@Repository
public class FillingReader {

    private static final int MOST_OF_A_FAMILY = 200;

    private final DSLContext db;
    private final FillingReach reach;
    private final Questionnaires questionnaires;
    private final Vault vault;

    FillingReader(DSLContext db, FillingReach reach, Questionnaires questionnaires, Vault vault) {
        this.db = db;
        this.reach = reach;
        this.questionnaires = questionnaires;
        this.vault = vault;
    }

    public List<FillingLine> ofFamily(User user, UUID family) {
        return select().where(mine(user), FILLING.FAMILY_ID.eq(family))
                .orderBy(FILLING.FILLED_ON.desc(), FILLING.ID.desc())
                .limit(MOST_OF_A_FAMILY)
                .fetch(FillingReader::line);
    }

    /** What a person has answered to a questionnaire, the oldest first. */
    public List<FillingLine> ofPerson(User user, UUID person, UUID questionnaire) {
        return select().where(
                        mine(user),
                        FILLING.PERSON_ID.eq(person),
                        QUESTIONNAIRE.ID.eq(questionnaire),
                        FILLING.STATE.eq(FillingState.DONE.code()))
                .orderBy(FILLING.FILLED_ON, FILLING.ID)
                .limit(MOST_OF_A_FAMILY)
                .fetch(FillingReader::line);
    }

    public Slice<FillingLine> page(User user, Condition which, @Nullable DayKey after) {
        var from = after == null
                ? noCondition()
                : row(FILLING.FILLED_ON, FILLING.ID).lt(after.on(), after.id());
        var rows = select().where(mine(user), which)
                .and(from)
                .orderBy(FILLING.FILLED_ON.desc(), FILLING.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(FillingReader::line);
        return Slice.of(rows, last -> new DayKey(last.filledOn(), last.id()).toString());
    }

    public Optional<Filled> find(User user, UUID id) {
        return all(user, List.of(id)).stream().findFirst();
    }

    /** Those in reach, in the order of the ids, with three queries and one for each version, however many they are. */
    public List<Filled> all(User user, List<UUID> ids) {
        var institution = user.institutionId();
        var found = select().where(mine(user), FILLING.ID.eq(any(ids.toArray(UUID[]::new))))
                .fetchMap(FILLING.ID);
        var answers = given(institution, found.keySet());
        var scores = scores(institution, found.keySet());
        var versions = new HashMap<UUID, PublishedQuestionnaire>();
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(each -> {
                    var id = each.get(FILLING.ID);
                    var version = versions.computeIfAbsent(
                            each.get(FILLING.VERSION_ID),
                            one -> questionnaires.version(institution, one).orElseThrow());
                    return filled(
                            each, version, answers.getOrDefault(id, List.of()), scores.getOrDefault(id, Map.of()));
                })
                .toList();
    }

    private Condition mine(User user) {
        return FILLING.INSTITUTION_ID.eq(user.institutionId()).and(reach.among(user));
    }

    private SelectOnConditionStep<Record> select() {
        return db.select(FILLING.fields())
                .select(
                        QUESTIONNAIRE.ID,
                        QUESTIONNAIRE.TITLE,
                        VERSION.NUMBER,
                        PERSON_CARD.FULL_NAME,
                        EMPLOYEE_CARD.SHORT_NAME)
                .from(FILLING)
                .join(VERSION)
                .on(VERSION.INSTITUTION_ID.eq(FILLING.INSTITUTION_ID), VERSION.ID.eq(FILLING.VERSION_ID))
                .join(QUESTIONNAIRE)
                .on(
                        QUESTIONNAIRE.INSTITUTION_ID.eq(VERSION.INSTITUTION_ID),
                        QUESTIONNAIRE.ID.eq(VERSION.QUESTIONNAIRE_ID))
                .leftJoin(PERSON_HOME)
                .on(PERSON_HOME.INSTITUTION_ID.eq(FILLING.INSTITUTION_ID), PERSON_HOME.PERSON_ID.eq(FILLING.PERSON_ID))
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(FILLING.INSTITUTION_ID), PERSON_CARD.ID.eq(FILLING.PERSON_ID))
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(FILLING.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(FILLING.EMPLOYEE_ID));
    }

    static FillingLine line(Record found) {
        return new FillingLine(
                found.get(FILLING.ID),
                found.get(QUESTIONNAIRE.ID),
                found.get(FILLING.VERSION_ID),
                found.get(QUESTIONNAIRE.TITLE),
                found.get(VERSION.NUMBER),
                found.get(FILLING.PERSON_ID),
                found.get(PERSON_CARD.FULL_NAME),
                found.get(FILLING.FAMILY_ID),
                found.get(EMPLOYEE_CARD.SHORT_NAME),
                Way.of(found.get(FILLING.WAY)),
                FillingState.of(found.get(FILLING.STATE)),
                found.get(FILLING.FILLED_ON));
    }

    private Filled filled(
            Record found, PublishedQuestionnaire version, List<Given> answers, Map<String, BigDecimal> scores) {
        var id = found.get(FILLING.ID);
        return new Filled(
                line(found),
                version,
                answers,
                scores,
                vault.open(SurveysSecrets.REFUSAL, id, found.get(FILLING.REFUSAL_REASON)),
                vault.open(SurveysSecrets.VOID_REASON, id, found.get(FILLING.VOID_REASON)),
                found.get(FILLING.EDITION));
    }

    private Map<UUID, List<Given>> given(UUID institution, Set<UUID> fillings) {
        return db.selectFrom(ANSWER)
                .where(ANSWER.INSTITUTION_ID.eq(institution), ANSWER.FILLING_ID.eq(any(fillings.toArray(UUID[]::new))))
                .fetchGroups(
                        ANSWER.FILLING_ID,
                        answer -> new Given(
                                answer.getQuestionCode(),
                                List.of(answer.getOptionCodes()),
                                answer.getNumber(),
                                answer.getDay(),
                                vault.open(SurveysSecrets.TEXT, answer.getId(), answer.getText())));
    }

    private Map<UUID, Map<String, BigDecimal>> scores(UUID institution, Set<UUID> fillings) {
        return db.select(SCALE_SCORE.FILLING_ID, SCALE_SCORE.SCALE, SCALE_SCORE.SCORE)
                .from(SCALE_SCORE)
                .where(
                        SCALE_SCORE.INSTITUTION_ID.eq(institution),
                        SCALE_SCORE.FILLING_ID.eq(any(fillings.toArray(UUID[]::new))))
                .collect(Collectors.groupingBy(Record3::value1, Collectors.toMap(Record3::value2, Record3::value3)));
    }
}
