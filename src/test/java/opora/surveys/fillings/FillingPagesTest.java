package opora.surveys.fillings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.Ids;
import opora.platform.text.RussianDate;
import opora.surveys.Body;
import opora.surveys.Option;
import opora.surveys.Question;
import opora.surveys.QuestionKind;
import opora.surveys.Range;
import opora.surveys.Scale;
import opora.surveys.Section;
import opora.surveys.Skip;
import opora.surveys.SurveysFixture;
import opora.surveys.SurveysLinks;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A specialist asks, keeps a draft, corrects and takes back; every kind of question is there. */
@PageTest
class FillingPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    DSLContext db;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    Centre.Small small;
    RegisteredFamily family;
    UUID version;
    String form;

    @BeforeEach
    void aQuestionnaireOfEveryKind() {
        small = centre.small();
        family = PeopleFixture.family(registerFamily, small, centre.by(small.director()));
        version = SurveysFixture.published(db, json, small.institution(), "mood", everyKind(), false);
        form = SurveysLinks.fill(family.familyId(), family.personIds().getFirst(), version);
        browser.as(small.specialistAccount());
    }

    @Test
    void everyKindOfQuestionIsAnsweredAndShown() {
        assertThat(browser.open(SurveysLinks.family(family.familyId())).text("#start"))
                .contains("Рожкова Алёна", "Анкета mood");
        var saved = submit(
                "q-a",
                "yes",
                "q-b",
                "x",
                "own-b",
                "Своё",
                "q-c",
                "4",
                "q-d",
                "2,5",
                "q-e",
                "01.09.2024",
                "q-f",
                "Хочу работать");
        var page = browser.open(saved);
        assertThat(page.text(".survey-answers")).contains("Да", "Икс; Своё", "4", "2,5", "01.09.2024", "Хочу работать");
        assertThat(page.text("table.scores")).contains("Настроение", "5", "среднее");
        assertThat(browser.open(SurveysLinks.family(family.familyId())).text("table.fillings"))
                .contains("Анкета mood", "Рожкова Алёна", "Со слов", "Заполнена");
    }

    @Test
    void whatIsSkippedIsNotAskedNotRequiredAndNotKept() {
        var looked = browser.submit(form, fields("q-a", "no", "q-c", "5", "look", "true"));
        assertThat(looked.page().select("fieldset[hidden]").eachAttr("id")).containsExactly("q-b", "q-c");
        assertThat(looked.page().select("#q-c input[checked]").val())
                .as("nothing typed is lost")
                .isEqualTo("5");

        var page = browser.open(submit("q-a", "no", "q-c", "5"));
        assertThat(page.page().select(".survey-answers dd").eachText()).containsExactly("Нет");
    }

    @Test
    void everyProblemIsToldBesideItsQuestionAndWhatWasTypedStays() {
        var refused = browser.submit(
                form,
                fields(
                        "q-b",
                        "nonsense",
                        "q-c",
                        "9",
                        "q-d",
                        "много",
                        "q-e",
                        "31.02.2024",
                        "q-f",
                        "х".repeat(4001),
                        "step",
                        "DONE"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#q-a")).contains("Ответьте на этот вопрос");
        assertThat(refused.text("#q-b")).contains("Такого варианта ответа нет");
        assertThat(refused.text("#q-c")).contains("от 1 до 5");
        assertThat(refused.text("#q-d")).contains("Напишите число");
        assertThat(refused.page().select("#q-d input").val()).isEqualTo("много");
        assertThat(refused.text("#q-e")).contains("Напишите дату");
        assertThat(refused.text("#q-f")).contains("Сократите его");
        assertThat(count("filling")).isZero();
    }

    @Test
    void aDraftIsKeptGoneOnWithAndFinished() {
        browser.submit(form, fields("q-f", "Начали", "step", "KEEP"));
        var tab = browser.open(SurveysLinks.family(family.familyId()));
        var draft = tab.page().select("#drafts a").attr("href");
        var page = browser.open(draft);
        assertThat(page.text("#q-f textarea")).isEqualTo("Начали");
        var key = page.page().select("input[name=key]").val();

        var done = browser.submit(
                draft,
                "key",
                key,
                "edition",
                "1",
                "filledOn",
                today(),
                "way",
                "SPECIALIST",
                "step",
                "DONE",
                "q-a",
                "no");
        assertThat(browser.open(done.location()).text("#filling")).contains("Заполнена", "Нет");
    }

    @Test
    void aCorrectionAndAVoidingAskForTheReasonAndAnOldEditionIsRefused() {
        var path = submit("q-a", "no");
        assertThat(correct(path, "1", "q-a", "yes", "q-c", "3").text("#refusals"))
                .contains("причину");
        var corrected = correct(path, "1", "q-a", "yes", "q-c", "3", "reason", "Отметили не то");
        assertThat(browser.open(corrected.location()).text(".survey-answers")).contains("Да");
        assertThat(correct(path, "1", "q-a", "no", "reason", "Ещё раз").text("#refusals"))
                .contains("изменил кто-то другой");

        assertThat(browser.submit(path + "/voiding").text("#refusals")).contains("причину");
        browser.submit(path + "/voiding", "reason", "Отвечал не тот человек");
        assertThat(browser.open(path).text("#filling")).contains("Аннулирована", "Отвечал не тот человек");
        assertThat(db.fetch("select 1 from surveys.fact")).isEmpty();
        assertThat(db.fetchSingle("select void_reason from surveys.filling").get(0, String.class))
                .doesNotContain("человек");
    }

    @Test
    void aRefusalHasItsReasonAndAnotherSectionSeesNothing() {
        var key = Ids.next().toString();
        assertThat(browser.submit(form + "/refusal", "key", key, "filledOn", today(), "because", "")
                        .text("#refusals"))
                .contains("почему человек отказался");
        browser.submit(form + "/refusal", "key", key, "filledOn", today(), "because", "Не хочет");
        var line = browser.open(SurveysLinks.family(family.familyId()));
        assertThat(line.text("table.fillings")).contains("Отказ");
        var path = line.page().select("table.fillings a").attr("href");
        assertThat(browser.open(path).text("#why-refused")).contains("Не хочет");

        browser.as(small.colleagueAccount());
        assertThat(browser.open(path).status()).isEqualTo(404);
        assertThat(browser.open(form).status()).isEqualTo(404);
    }

    private Browser.Answer correct(String path, String edition, String... answers) {
        var fields = new ArrayList<>(List.of("key", Ids.next().toString(), "edition", edition, "filledOn", today()));
        fields.addAll(List.of(answers));
        return browser.submit(path + "/change", fields.toArray(String[]::new));
    }

    private String submit(String... answers) {
        var fields = new ArrayList<>(List.of(answers));
        fields.addAll(List.of("step", "DONE"));
        var answer = browser.submit(form, fields(fields.toArray(String[]::new)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.location();
    }

    private String[] fields(String... answers) {
        var fields = new ArrayList<>(List.of("key", Ids.next().toString(), "way", "SPECIALIST", "filledOn", today()));
        fields.addAll(List.of(answers));
        return fields.toArray(String[]::new);
    }

    private int count(String table) {
        return db.fetchSingle("select count(*) from surveys." + table).get(0, int.class);
    }

    private String today() {
        return RussianDate.format(LocalDate.now(clock));
    }

    private static Body everyKind() {
        var yesNo = List.of(new Option("yes", "Да", BigDecimal.ONE), new Option("no", "Нет", BigDecimal.ZERO));
        var scale = new Scale(
                "mood",
                "Настроение",
                List.of("a", "c"),
                List.of(),
                true,
                List.of(new Scale.Norm(BigDecimal.valueOf(4), BigDecimal.valueOf(5), "среднее")),
                null,
                null);
        return new Body(
                "Здравствуйте!",
                "Спасибо!",
                List.of(
                        new Section(
                                "s1",
                                "Сейчас",
                                List.of(
                                        question(
                                                "a",
                                                QuestionKind.CHOICE,
                                                yesNo,
                                                false,
                                                true,
                                                new Skip("no", Skip.Effect.GO_TO, "d")),
                                        question(
                                                "b",
                                                QuestionKind.SEVERAL,
                                                List.of(new Option("x", "Икс", null)),
                                                true,
                                                false),
                                        new Question(
                                                "c",
                                                QuestionKind.SCALE,
                                                "Вопрос c",
                                                "",
                                                List.of(),
                                                false,
                                                true,
                                                new Range(1, 5, "плохо", "хорошо"),
                                                List.of()))),
                        new Section(
                                "s2",
                                "Потом",
                                List.of(
                                        question("d", QuestionKind.NUMBER, List.of(), false, false),
                                        question("e", QuestionKind.DATE, List.of(), false, false),
                                        question("f", QuestionKind.TEXT, List.of(), false, false)))),
                List.of(scale));
    }

    private static Question question(
            String code, QuestionKind kind, List<Option> options, boolean own, boolean required, Skip... skips) {
        return new Question(code, kind, "Вопрос " + code, "", options, own, required, null, List.of(skips));
    }
}
