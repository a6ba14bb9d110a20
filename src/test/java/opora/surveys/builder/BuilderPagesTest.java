package opora.surveys.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.Ids;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** A questionnaire is put together in the browser, published, changed by a new version, copied and retired. */
@PageTest
class BuilderPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    Centre.Small small;
    String card;

    @BeforeEach
    void aQuestionnaireIsBegun() {
        small = centre.small();
        browser.as(small.director());
        var begun = browser.submit(
                "/questionnaires", "key", Ids.next().toString(), "title", "Самооценка", "code", "self", "kind", "TEST");
        assertThat(begun.status()).as(begun.text()).isEqualTo(303);
        card = begun.location().replace("/draft", "");
    }

    @Test
    void itIsBuiltPublishedAndAChangeIsANewVersion() {
        question("Довольны ли Вы собой?", "option-0", "Да", "score-0", "2", "option-1", "Нет", "score-1", "0");
        question("Почему нет?", "kind", "TEXT");
        question("Оцените день", "kind", "SCALE", "from", "1", "to", "5", "low", "плохо", "high", "хорошо");
        var skips = submit("/draft/questions/q1/skips", "when-0", "yes", "then-0", "GO_TO:q3");
        assertThat(skips.status()).isEqualTo(303);
        submit(
                "/draft/scales",
                "title",
                "Самооценка",
                "questions",
                "q1",
                "questions",
                "q3",
                "moreIsBetter",
                "true",
                "deviation",
                "1,5",
                "reliability",
                "0,8",
                "norm-from-0",
                "0",
                "norm-to-0",
                "3",
                "norm-title-0",
                "низкая");
        var draft = browser.open(card + "/draft");
        assertThat(draft.text("#question-q1")).contains("Довольны ли Вы собой?", "Да (2)", "«Да»: переход к вопросу 3");
        assertThat(draft.text("#scales")).contains("Самооценка");

        assertThat(browser.open(card + "/draft/preview").page().select("fieldset[hidden]"))
                .isEmpty();
        assertThat(browser.submit(card + "/draft/preview", "q-q1", "yes")
                        .page()
                        .select("fieldset[hidden]")
                        .eachAttr("id"))
                .containsExactly("q-q2");

        publish();
        assertThat(browser.open(card).text("#questionnaire")).contains("версия 1");
        assertThatThrownBy(() -> db.execute("update surveys.version set body = '{}' where number = 1"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void aNewVersionKeepsTheCodesAndTheOldOneStays() {
        question("Первый", "option-0", "Да", "option-1", "Нет");
        publish();
        submit("/draft");
        submit("/draft/questions/q1/removal");
        question("Второй", "option-0", "Да", "option-1", "Может быть");
        assertThat(browser.open(card + "/draft").text("#question-q2"))
                .as("no new question takes the code of an old one")
                .contains("Второй");
        publish();
        assertThat(browser.open(card + "/versions/1").text("#preview")).contains("Первый");
        assertThat(browser.open(card + "/versions/2").text("#preview"))
                .contains("Второй")
                .doesNotContain("Первый");
    }

    @Test
    void theOrderIsChangedByButtons() {
        question("Один", "kind", "TEXT");
        question("Два", "kind", "TEXT");
        submit("/draft/sections", "sectionTitle", "Ещё");
        submit("/draft/questions/q1/move", "up", "false");
        assertThat(titles()).containsExactly("Два", "Один");
        submit("/draft/questions/q1/move", "up", "false");
        assertThat(browser.open(card + "/draft").text("#section-s2"))
                .as("on into the next section")
                .contains("Один");
        submit("/draft/sections/s2/move", "up", "true");
        assertThat(titles()).containsExactly("Один", "Два");
        assertThat(submit("/draft/sections/s2/removal").text("#refusals")).contains("В разделе есть вопросы");
    }

    @Test
    void theRowsOfOptionsMoveAndNothingTypedIsLost() {
        var moved = browser.submit(
                card + "/draft/questions",
                "edition",
                edition(),
                "kind",
                "CHOICE",
                "text",
                "Как дела?",
                "section",
                "s1",
                "rows",
                "5",
                "option-0",
                "Хорошо",
                "option-1",
                "Плохо",
                "score-1",
                "много",
                "step",
                "up-1");
        assertThat(moved.page().select("input[name=option-0]").val()).isEqualTo("Плохо");
        assertThat(moved.page().select("input[name=score-0]").val()).isEqualTo("много");
        assertThat(moved.text("textarea[name=text]")).isEqualTo("Как дела?");
        var refused = submit(
                "/draft/questions",
                "kind",
                "CHOICE",
                "text",
                "Как дела?",
                "section",
                "s1",
                "rows",
                "5",
                "option-0",
                "Плохо",
                "score-0",
                "много");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#refusals")).contains("Баллы варианта 1");
        assertThat(refused.page().select("input[name=score-0]").val()).isEqualTo("много");
    }

    @Test
    void whatIsNotFinishedIsNotPublishedAndTwoWritersAreToldApart() {
        question("Выберите", "option-0", "Один вариант");
        assertThat(browser.open(card + "/draft").text("#publish")).contains("нужно хотя бы два варианта");
        assertThat(submit("/publication").text("#refusals")).contains("нужно хотя бы два варианта");
        assertThat(browser.submit(card + "/draft/sections", "edition", "1", "sectionTitle", "Поздно")
                        .text("#refusals"))
                .contains("изменил кто-то другой");
        assertThat(browser.submit("/questionnaires", "title", "Ещё", "code", "self", "kind", "TEST")
                        .text("#refusals"))
                .contains("Анкета с кодом self уже есть");
    }

    @Test
    void itIsCopiedAndRetired() {
        question("Первый", "option-0", "Да", "option-1", "Нет");
        publish();
        var copy = browser.submit(card + "/copy", "key", Ids.next().toString(), "title", "Копия", "code", "self-2");
        assertThat(browser.open(copy.location()).text("#question-q1")).contains("Первый");
        browser.submit(card + "/retirement");
        assertThat(browser.open(card).text("#questionnaire")).contains("выведена");
        assertThat(browser.open("/questionnaires").page().body().text())
                .doesNotContain("Самооценка")
                .contains("Копия");
        assertThat(browser.open("/questionnaires?which=RETIRED").text("table.questionnaires"))
                .contains("Самооценка");
    }

    @Test
    void aSpecialistReadsAndDoesNotBuild() {
        question("Первый", "option-0", "Да", "option-1", "Нет");
        publish();
        browser.as(centre.account(small.institution(), small.specialist(), Role.LAWYER, Reach.SECTIONS, null));
        assertThat(browser.open(card).page().select("form[action$=retirement]")).isEmpty();
        assertThat(browser.open(card + "/draft").status()).isEqualTo(403);
        assertThat(browser.submit(card + "/retirement").status()).isEqualTo(403);
    }

    private void question(String text, String... fields) {
        var all = new ArrayList<>(List.of("text", text, "section", "s1", "rows", "5"));
        if (!List.of(fields).contains("kind")) {
            all.addAll(List.of("kind", "CHOICE"));
        }
        all.addAll(List.of(fields));
        var saved = submit("/draft/questions", all.toArray(String[]::new));
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    }

    private void publish() {
        var published = submit("/publication");
        assertThat(published.status()).as(published.text()).isEqualTo(303);
    }

    private Browser.Answer submit(String path, String... fields) {
        var all = new ArrayList<>(List.of("edition", edition()));
        all.addAll(List.of(fields));
        return browser.submit(card + path, all.toArray(String[]::new));
    }

    private String edition() {
        var draft = browser.open(card + "/draft");
        var field = draft.page().selectFirst("#settings input[name=edition]");
        return field == null ? "0" : field.val();
    }

    private List<String> titles() {
        return browser.open(card + "/draft")
                .page()
                .select(".survey-draft-questions li > a")
                .eachText();
    }
}
