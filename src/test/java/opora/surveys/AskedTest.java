package opora.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Skip rules and scores, without a database. */
class AskedTest {

    private static final List<Option> YES_NO =
            List.of(new Option("yes", "Да", BigDecimal.TWO), new Option("no", "Нет", BigDecimal.ZERO));

    @Test
    void aSkippedQuestionIsNotAskedAndWhatItSkipsInTurnIsAskedAgain() {
        var body = body(
                question("a", new Skip("no", Skip.Effect.GO_TO, "d")),
                question("b", new Skip("no", Skip.Effect.FINISH, "")),
                question("c"),
                question("d", new Skip("yes", Skip.Effect.HIDE, "e")),
                question("e"));

        assertThat(Asked.of(body, List.of())).containsExactly("a", "b", "c", "d", "e");
        assertThat(Asked.of(body, List.of(Given.chosen("a", "no"), Given.chosen("b", "no"))))
                .as("what was answered to b does not count: it is not asked")
                .containsExactly("a", "d", "e");
        assertThat(Asked.of(body, List.of(Given.chosen("b", "no")))).containsExactly("a", "b");
        assertThat(Asked.of(body, List.of(Given.chosen("d", "yes")))).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aSectionIsHiddenWhole() {
        var body = new Body(
                "",
                "",
                List.of(
                        new Section("s1", "", List.of(question("a", new Skip("no", Skip.Effect.HIDE, "s2")))),
                        new Section("s2", "", List.of(question("b"), question("c"))),
                        new Section("s3", "", List.of(question("d")))),
                List.of());

        assertThat(Asked.of(body, List.of(Given.chosen("a", "no")))).containsExactly("a", "d");
    }

    @Test
    void aScaleAddsUpWhatWasAskedAndIsSilentWhenSomethingIsMissing() {
        var scale = new Scale(
                "x",
                "",
                List.of("a", "b"),
                List.of("b"),
                true,
                List.of(new Scale.Norm(BigDecimal.ZERO, BigDecimal.TWO, "мало")),
                null,
                null);
        var body = new Body(
                "",
                "",
                List.of(new Section(
                        "s", "", List.of(question("a", new Skip("no", Skip.Effect.HIDE, "b")), question("b")))),
                List.of(scale));

        assertThat(scores(body, Given.chosen("a", "yes"), Given.chosen("b", "yes")))
                .as("b counts from the other end")
                .containsEntry("x", BigDecimal.TWO);
        assertThat(scores(body, Given.chosen("a", "yes"))).isEmpty();
        assertThat(scores(body, Given.chosen("a", "no"))).containsEntry("x", BigDecimal.ZERO);
        assertThat(scale.norm(BigDecimal.ONE)).isEqualTo("мало");
        assertThat(scale.norm(BigDecimal.TEN)).isNull();
    }

    private static Map<String, BigDecimal> scores(Body body, Given... given) {
        return Scores.of(body, List.of(given));
    }

    private static Body body(Question... questions) {
        return new Body("", "", List.of(new Section("s", "", List.of(questions))), List.of());
    }

    private static Question question(String code, Skip... skips) {
        return new Question(code, QuestionKind.CHOICE, code, "", YES_NO, false, true, null, List.of(skips));
    }
}
