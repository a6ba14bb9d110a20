package opora.surveys.results;

import static opora.people.views.Tables.PERSON_CARD;
import static opora.people.views.Tables.PERSON_HOME;
import static opora.surveys.db.Tables.ANSWER;
import static opora.surveys.db.Tables.FILLING;
import static opora.surveys.db.Tables.QUESTIONNAIRE;
import static opora.surveys.db.Tables.SCALE_SCORE;
import static opora.surveys.db.Tables.VERSION;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import opora.platform.access.User;
import opora.surveys.Bodies;
import opora.surveys.Body;
import opora.surveys.FillingReach;
import opora.surveys.FillingState;
import opora.surveys.Option;
import opora.surveys.Question;
import opora.surveys.QuestionKind;
import opora.surveys.Scale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts over the fillings in reach. */
@Repository
public class ResultsStore {

    private final DSLContext db;
    private final FillingReach reach;
    private final Bodies bodies;

    ResultsStore(DSLContext db, FillingReach reach, Bodies bodies) {
        this.db = db;
        this.reach = reach;
        this.bodies = bodies;
    }

    /** How many fillings, of how many people, and how many refusals. */
    public record Totals(int answered, int people, int refused) {}

    Totals totals(User user, UUID questionnaire, ResultsFilter filter) {
        var done = FILLING.STATE.eq(FillingState.DONE.code());
        return fillings(
                        count(FILLING.ID).filterWhere(done),
                        countDistinct(FILLING.PERSON_ID).filterWhere(done),
                        count(FILLING.ID).filterWhere(FILLING.STATE.eq(FillingState.REFUSED.code())))
                .where(which(user, questionnaire, filter, null))
                .fetchSingle(row -> new Totals(row.get(0, int.class), row.get(1, int.class), row.get(2, int.class)));
    }

    List<Counted> counted(User user, UUID questionnaire, ResultsFilter filter) {
        var chosen = new HashMap<String, Map<String, Integer>>();
        var option = field("o.code", String.class);
        fillings(ANSWER.QUESTION_CODE, option, count())
                .join(ANSWER)
                .on(ANSWER.INSTITUTION_ID.eq(FILLING.INSTITUTION_ID), ANSWER.FILLING_ID.eq(FILLING.ID))
                .crossJoin("lateral unnest(" + ANSWER + ".option_codes) as o(code)")
                .where(which(user, questionnaire, filter, FillingState.DONE))
                .groupBy(ANSWER.QUESTION_CODE, option)
                .forEach(row -> chosen.computeIfAbsent(row.get(ANSWER.QUESTION_CODE), none -> new HashMap<>())
                        .put(row.get(option), row.get(2, Integer.class)));
        var steps = steps(user, questionnaire, filter);
        var sums = sums(user, questionnaire, filter);
        return questions(user.institutionId(), questionnaire).stream()
                .map(question -> counted(question, chosen, steps, sums.get(question.code())))
                .toList();
    }

    private Map<String, Map<String, Integer>> steps(User user, UUID questionnaire, ResultsFilter filter) {
        var steps = new HashMap<String, Map<String, Integer>>();
        fillings(ANSWER.QUESTION_CODE, ANSWER.NUMBER, count())
                .join(ANSWER)
                .on(ANSWER.INSTITUTION_ID.eq(FILLING.INSTITUTION_ID), ANSWER.FILLING_ID.eq(FILLING.ID))
                .where(which(user, questionnaire, filter, FillingState.DONE))
                .and(ANSWER.NUMBER.isNotNull())
                .groupBy(ANSWER.QUESTION_CODE, ANSWER.NUMBER)
                .forEach(row -> steps.computeIfAbsent(row.get(ANSWER.QUESTION_CODE), none -> new HashMap<>())
                        .put(Numbers.plain(row.get(ANSWER.NUMBER)), row.get(2, Integer.class)));
        return steps;
    }

    private Map<String, Record> sums(User user, UUID questionnaire, ResultsFilter filter) {
        var sums = new HashMap<String, Record>();
        fillings(ANSWER.QUESTION_CODE, count(), avg(ANSWER.NUMBER), min(ANSWER.NUMBER), max(ANSWER.NUMBER))
                .join(ANSWER)
                .on(ANSWER.INSTITUTION_ID.eq(FILLING.INSTITUTION_ID), ANSWER.FILLING_ID.eq(FILLING.ID))
                .where(which(user, questionnaire, filter, FillingState.DONE))
                .groupBy(ANSWER.QUESTION_CODE)
                .forEach(row -> sums.put(row.get(ANSWER.QUESTION_CODE), row));
        return sums;
    }

    private static Counted counted(
            Question question,
            Map<String, Map<String, Integer>> chosen,
            Map<String, Map<String, Integer>> steps,
            @Nullable Record sums) {
        var counts = new ArrayList<Counted.Count>();
        var numbers = chosen.getOrDefault(question.code(), Map.of());
        question.options()
                .forEach(option -> counts.add(
                        new Counted.Count(option.code(), option.text(), numbers.getOrDefault(option.code(), 0))));
        if (question.own()) {
            counts.add(new Counted.Count(Option.OWN, "", numbers.getOrDefault(Option.OWN, 0)));
        }
        var range = question.range();
        if (question.kind() == QuestionKind.SCALE && range != null) {
            var made = steps.getOrDefault(question.code(), Map.of());
            for (int step = range.from(); step <= range.to(); step++) {
                var code = String.valueOf(step);
                counts.add(new Counted.Count(code, code, made.getOrDefault(code, 0)));
            }
        }
        return new Counted(
                question,
                sums == null ? 0 : sums.get(1, int.class),
                counts,
                sums == null ? null : rounded(sums.get(2, BigDecimal.class)),
                sums == null ? null : sums.get(3, BigDecimal.class),
                sums == null ? null : sums.get(4, BigDecimal.class));
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal mean) {
        return mean == null ? null : mean.setScale(2, RoundingMode.HALF_UP);
    }

    /** First and last sums of everybody who answered at least twice, by scale. */
    List<GroupChange> changes(User user, UUID questionnaire, ResultsFilter filter) {
        var bodies = bodies(user.institutionId(), questionnaire);
        var sums = new HashMap<String, Map<UUID, List<BigDecimal>>>();
        fillings(SCALE_SCORE.SCALE, FILLING.PERSON_ID, SCALE_SCORE.SCORE, VERSION.NUMBER)
                .join(SCALE_SCORE)
                .on(SCALE_SCORE.INSTITUTION_ID.eq(FILLING.INSTITUTION_ID), SCALE_SCORE.FILLING_ID.eq(FILLING.ID))
                .where(which(user, questionnaire, filter, FillingState.DONE))
                .and(FILLING.PERSON_ID.isNotNull())
                .orderBy(FILLING.FILLED_ON, FILLING.ID)
                .forEach(row -> {
                    var scale = row.get(SCALE_SCORE.SCALE);
                    if (isAsNow(bodies, scale, row.get(VERSION.NUMBER))) {
                        sums.computeIfAbsent(scale, none -> new HashMap<>())
                                .computeIfAbsent(row.get(FILLING.PERSON_ID), none -> new ArrayList<>())
                                .add(row.get(SCALE_SCORE.SCORE));
                    }
                });
        return scales(user.institutionId(), questionnaire).stream()
                .map(scale -> new GroupChange(
                        scale,
                        sums.getOrDefault(scale.code(), Map.of()).values().stream()
                                .filter(all -> all.size() > 1)
                                .map(all -> new GroupChange.Pair(all.getFirst(), all.getLast()))
                                .toList()))
                .toList();
    }

    /** A scale of other questions adds up to something else: its sums are not compared with those of today. */
    private static boolean isAsNow(SequencedMap<Integer, Body> bodies, String scale, int version) {
        var then = Optional.ofNullable(bodies.get(version)).flatMap(body -> body.scale(scale));
        return bodies.values().stream()
                .flatMap(body -> body.scale(scale).stream())
                .findFirst()
                .flatMap(now -> then.map(now::sameQuestions))
                .orElse(false);
    }

    /** The fillings behind the results. */
    List<UUID> shown(User user, UUID questionnaire, ResultsFilter filter) {
        return fillings(FILLING.ID)
                .where(which(user, questionnaire, filter, FillingState.DONE))
                .fetch(FILLING.ID);
    }

    /** The people and families who answered, for the journal. */
    Set<UUID> people(User user, UUID questionnaire, ResultsFilter filter) {
        var people = new HashSet<UUID>();
        fillings(FILLING.PERSON_ID, FILLING.FAMILY_ID)
                .where(which(user, questionnaire, filter, FillingState.DONE))
                .forEach(row -> {
                    people.add(row.get(FILLING.PERSON_ID));
                    people.add(row.get(FILLING.FAMILY_ID));
                });
        people.remove(null);
        return people;
    }

    /** A condition for the list behind a number. */
    Condition behind(UUID questionnaire, ResultsFilter filter, @Nullable String question, @Nullable String answer) {
        var all = QUESTIONNAIRE.ID.eq(questionnaire);
        for (var condition : filter.conditions()) {
            all = all.and(condition);
        }
        return question == null ? all : all.and(FILLING.ID.in(answered(question, answer)));
    }

    private Select<Record1<UUID>> answered(String question, @Nullable String answer) {
        var given = ANSWER.QUESTION_CODE.eq(question);
        if (answer != null) {
            var chosen = ANSWER.OPTION_CODES.contains(new String[] {answer});
            given = given.and(
                    answer.matches("-?\\d{1,9}") ? chosen.or(ANSWER.NUMBER.eq(new BigDecimal(answer))) : chosen);
        }
        return db.select(ANSWER.FILLING_ID).from(ANSWER).where(ANSWER.INSTITUTION_ID.eq(FILLING.INSTITUTION_ID), given);
    }

    /** The questions of all published versions, as the newest words them; those taken out since stand at the end. */
    List<Question> questions(UUID institution, UUID questionnaire) {
        var questions = new LinkedHashMap<String, Question>();
        bodies(institution, questionnaire).values().forEach(body -> body.questions()
                .forEach(each -> questions.putIfAbsent(each.code(), each)));
        return List.copyOf(questions.values());
    }

    List<Scale> scales(UUID institution, UUID questionnaire) {
        var scales = new LinkedHashMap<String, Scale>();
        bodies(institution, questionnaire).values().forEach(body -> body.scales()
                .forEach(each -> scales.putIfAbsent(each.code(), each)));
        return List.copyOf(scales.values());
    }

    /** The published versions by number, the newest first. */
    private SequencedMap<Integer, Body> bodies(UUID institution, UUID questionnaire) {
        var found = new LinkedHashMap<Integer, Body>();
        db.select(VERSION.NUMBER, VERSION.BODY)
                .from(VERSION)
                .where(
                        VERSION.INSTITUTION_ID.eq(institution),
                        VERSION.QUESTIONNAIRE_ID.eq(questionnaire),
                        VERSION.PUBLISHED_ON.isNotNull())
                .orderBy(VERSION.NUMBER.desc())
                .forEach(row -> found.put(row.value1(), bodies.read(row.value2())));
        return found;
    }

    private List<Condition> which(User user, UUID questionnaire, ResultsFilter filter, @Nullable FillingState state) {
        var conditions = new ArrayList<>(filter.conditions());
        conditions.add(FILLING.INSTITUTION_ID.eq(user.institutionId()));
        conditions.add(QUESTIONNAIRE.ID.eq(questionnaire));
        conditions.add(reach.among(user));
        if (state != null) {
            conditions.add(FILLING.STATE.eq(state.code()));
        }
        return conditions;
    }

    private SelectJoinStep<Record> fillings(SelectField<?>... fields) {
        return db.select(List.of(fields))
                .from(FILLING)
                .join(VERSION)
                .on(VERSION.INSTITUTION_ID.eq(FILLING.INSTITUTION_ID), VERSION.ID.eq(FILLING.VERSION_ID))
                .join(QUESTIONNAIRE)
                .on(
                        QUESTIONNAIRE.INSTITUTION_ID.eq(VERSION.INSTITUTION_ID),
                        QUESTIONNAIRE.ID.eq(VERSION.QUESTIONNAIRE_ID))
                .leftJoin(PERSON_HOME)
                .on(PERSON_HOME.INSTITUTION_ID.eq(FILLING.INSTITUTION_ID), PERSON_HOME.PERSON_ID.eq(FILLING.PERSON_ID));
    }

    /** The name of a person whose answers have been found in reach. */
    String name(UUID institution, UUID person) {
        return db.select(PERSON_CARD.FULL_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.INSTITUTION_ID.eq(institution), PERSON_CARD.ID.eq(person))
                .limit(1)
                .fetchSingle(PERSON_CARD.FULL_NAME);
    }
}
