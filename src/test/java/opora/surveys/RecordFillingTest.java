package opora.surveys;

import static opora.surveys.db.Tables.ANSWER;
import static opora.surveys.db.Tables.FILLING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The questionnaire of the technology, answered; and who said yes. */
@PageTest
class RecordFillingTest {

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    ShipQuestionnaires shipQuestionnaires;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    RecordFilling recordFilling;

    @Autowired
    WhoAnswered whoAnswered;

    @Autowired
    DSLContext db;

    Centre.Small small;
    RegisteredFamily family;
    PublishedQuestionnaire asked;
    Change change;

    @BeforeEach
    void theShippedOne() {
        small = centre.small();
        family = PeopleFixture.family(registerFamily, small, centre.by(small.director()));
        shipQuestionnaires.to(small.institution());
        asked = questionnaires.byCode(small.institution(), "yugorsk-2021").orElseThrow();
        change = centre.by(small.specialistAccount());
    }

    @Test
    void theShippedQuestionnaireAsksWhatTheTechnologyAsks() {
        assertThat(asked.anonymous()).isFalse();
        assertThat(asked.body().questions())
                .extracting(Question::text)
                .containsExactly(
                        "Готовы ли Вы участвовать в психологических занятиях по поиску внутренних ресурсов для повышения своего материального благосостояния (своей семьи)?",
                        "Готовы ли Вы воспользоваться положительным опытом разрешения подобной трудной жизненной ситуации других семей, проживающих в городе Югорске?");
        assertThat(asked.body().questions()).allSatisfy(question -> {
            assertThat(question.options()).extracting(Option::text).containsExactly("Да", "Нет");
            assertThat(question.own()).isTrue();
        });
    }

    @Test
    void theLastAnswerOfAPersonCountsAndWordsAreSealed() {
        var mother = family.personIds().getFirst();
        record(mother, change.today().minusDays(9), "no");
        var last = record(mother, change.today(), "yes");

        assertThat(willing()).singleElement().satisfies(choice -> {
            assertThat(choice.personId()).isEqualTo(mother);
            assertThat(choice.familyId()).isEqualTo(family.familyId());
            assertThat(choice.fillingId()).isEqualTo(last);
            assertThat(choice.chose("yes")).isTrue();
        });
        assertThat(db.select(ANSWER.TEXT)
                        .from(ANSWER)
                        .where(ANSWER.FILLING_ID.eq(last), ANSWER.QUESTION_CODE.eq("others-experience"))
                        .fetchOne(ANSWER.TEXT))
                .isNotBlank()
                .doesNotContain("клуб");
        assertThat(db.fetch("select kind || ' ' || code from surveys.fact where event_id = ? order by 1", last)
                        .getValues(0, String.class))
                .containsExactly(
                        "survey_answered yugorsk-2021",
                        "survey_choice yugorsk-2021/inner-resources/yes",
                        "survey_choice yugorsk-2021/others-experience/own");
    }

    @Test
    void manyAreWrittenAtOnceAndSentAgainChangeNothing() {
        var drafts = family.personIds().stream()
                .map(person -> draft(person, change.today(), "yes"))
                .toList();
        recordFilling.recordAll(drafts, change);
        recordFilling.recordAll(drafts, change);

        assertThat(db.fetchCount(FILLING, FILLING.INSTITUTION_ID.eq(small.institution())))
                .isEqualTo(2);
        assertThat(willing()).hasSize(2);
    }

    @Test
    void whatCannotBeIsRefusedWithASentence() {
        var mother = family.personIds().getFirst();
        refused("surveys.refused.future", draft(mother, change.today().plusDays(1), "yes"));
        refused("surveys.refused.no-option", draft(mother, change.today(), "maybe"));
        refused("surveys.refused.who", draft(null, change.today(), "yes"));
        var half = draft(mother, change.today(), "yes");
        refused(
                "surveys.refused.missing",
                new FillingDraft(
                        half.key(),
                        half.versionId(),
                        mother,
                        null,
                        Way.PAPER,
                        change.today(),
                        half.answers().subList(0, 1),
                        null,
                        null));
        db.execute(
                "update surveys.questionnaire set retired_on = ?",
                change.today().minusDays(1));
        refused("surveys.refused.retired", draft(mother, change.today(), "yes"));
        record(mother, change.today().minusDays(1), "yes");
    }

    @Test
    void anotherSectionIsNotAskedAndDoesNotSeeWhoSaidYes() {
        record(family.personIds().getFirst(), change.today(), "yes");
        var colleague = centre.by(small.colleagueAccount());

        assertThat(whoAnswered.last(colleague.user(), "yugorsk-2021", "inner-resources", null, null))
                .isEmpty();
        assertThatThrownBy(() ->
                        recordFilling.record(draft(family.personIds().getLast(), change.today(), "yes"), colleague))
                .isInstanceOf(NotFound.class);
    }

    private List<WhoAnswered.Choice> willing() {
        return whoAnswered.last(change.user(), "yugorsk-2021", "inner-resources", null, null);
    }

    private void refused(String key, FillingDraft draft) {
        assertThatThrownBy(() -> recordFilling.record(draft, change))
                .isInstanceOf(Refused.class)
                .hasMessage(key);
    }

    private UUID record(UUID person, LocalDate on, String option) {
        return recordFilling.record(draft(person, on, option), change);
    }

    private FillingDraft draft(@Nullable UUID person, LocalDate on, String option) {
        return new FillingDraft(
                Ids.next(),
                asked.versionId(),
                person,
                small.specialist(),
                Way.SPECIALIST,
                on,
                List.of(
                        Given.chosen("inner-resources", option),
                        Given.chosen("others-experience", Option.OWN).adding("Да, если это клуб матерей")),
                null,
                null);
    }
}
