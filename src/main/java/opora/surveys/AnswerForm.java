package opora.surveys;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import opora.platform.text.RussianDate;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/**
 * Answers as a form of questions sends them ({@code surveys/questions.jte}): {@code q-CODE} holds what was chosen or written, {@code
 * own-CODE} words of one's own. Nothing is refused before all of it is read, so that every problem is told at once.
 */
public final class AnswerForm {

    public static final int LONGEST = 4000;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,12}(\\.\\d{0,6})?|\\.\\d{1,6})");

    private final Body body;
    private final Fields typed;
    private final List<Given> given = new ArrayList<>();
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    /** What is wrong with the answer to a question: a key of a sentence and its arguments. */
    public record Problem(String field, String key, List<Object> arguments) {}

    private AnswerForm(Body body, Fields typed) {
        this.body = body;
        this.typed = typed;
        body.questions().forEach(this::read);
    }

    public static AnswerForm read(Body body, Fields typed) {
        return new AnswerForm(body, typed);
    }

    public static String field(String question) {
        return "q-" + question;
    }

    public static String ownField(String question) {
        return "own-" + question;
    }

    /** Fields that hold answers written down before. */
    public static Map<String, List<String>> values(List<Given> answers, Body body) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var each : answers) {
            var question = body.question(each.question()).orElse(null);
            if (question == null) {
                continue;
            }
            values.put(field(each.question()), value(question, each));
            if (question.kind().choosing()) {
                values.put(ownField(each.question()), List.of(each.text()));
            }
        }
        return values;
    }

    private static List<String> value(Question question, Given given) {
        return switch (question.kind()) {
            case CHOICE, SEVERAL -> given.options();
            case SCALE, NUMBER ->
                given.number() == null
                        ? List.of()
                        : List.of(given.number()
                                .stripTrailingZeros()
                                .toPlainString()
                                .replace('.', ','));
            case DATE -> given.day() == null ? List.of() : List.of(RussianDate.format(given.day()));
            case TEXT -> List.of(given.text());
        };
    }

    /** Everything that was answered and could be read, asked or not. */
    public List<Given> all() {
        return given;
    }

    /** The answers to what is asked: those behind a skip are left out. */
    public List<Given> given() {
        var asked = Asked.of(body, given);
        return given.stream().filter(each -> asked.contains(each.question())).toList();
    }

    /** What cannot be read or breaks a rule; unanswered questions are told of only where the answers are final. */
    public List<Problem> problems(boolean isFinal) {
        var asked = Asked.of(body, given);
        var all = new ArrayList<Problem>();
        for (var question : body.questions()) {
            if (asked.contains(question.code())) {
                problem(question, isFinal).ifPresent(all::add);
            }
        }
        return all;
    }

    /** The fields as typed, every problem beside its question. */
    public Fields fields(Shell shell, boolean isFinal, Fields before) {
        var told = new LinkedHashMap<>(before.problems());
        problems(isFinal)
                .forEach(each -> told.put(
                        each.field(),
                        List.of(shell.t(each.key(), each.arguments().toArray()))));
        return new Fields(before.values(), told, before.refusals());
    }

    private Optional<Problem> problem(Question question, boolean isFinal) {
        var unreadable = problems.get(question.code());
        if (unreadable != null) {
            return Optional.of(unreadable);
        }
        var answer = given.stream()
                .filter(each -> each.question().equals(question.code()))
                .findFirst();
        return answer.isPresent()
                ? AnswerRules.problem(question, answer.get())
                : isFinal ? AnswerRules.missing(question) : Optional.empty();
    }

    private void read(Question question) {
        var text = String.join("\n", typed.values(field(question.code()))).strip();
        var answer =
                switch (question.kind()) {
                    case CHOICE, SEVERAL -> chosen(question);
                    case SCALE, NUMBER -> number(question, text);
                    case DATE -> day(question, text);
                    case TEXT -> Given.text(question.code(), text);
                };
        if (!answer.isEmpty()) {
            given.add(answer);
        }
    }

    private Given chosen(Question question) {
        var options = new ArrayList<>(typed.values(field(question.code())).stream()
                .filter(code -> !code.isBlank())
                .distinct()
                .toList());
        var words = question.own() ? typed.value(ownField(question.code())).strip() : "";
        boolean alone = question.kind() == QuestionKind.SEVERAL || options.isEmpty();
        if (!words.isEmpty() && alone && !options.contains(Option.OWN)) {
            options.add(Option.OWN);
        }
        return new Given(question.code(), List.copyOf(options), null, null, words);
    }

    private Given number(Question question, String text) {
        var plain = text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.').replace('−', '-');
        if (plain.isEmpty()) {
            return Given.text(question.code(), "");
        }
        if (!NUMBER.matcher(plain).matches()) {
            problems.put(question.code(), AnswerRules.of(question, "surveys.refused.number"));
            return Given.text(question.code(), "");
        }
        return Given.number(question.code(), new BigDecimal(plain));
    }

    private Given day(Question question, String text) {
        if (text.isEmpty()) {
            return Given.text(question.code(), "");
        }
        Optional<LocalDate> day = RussianDate.parse(text);
        if (day.isEmpty()) {
            problems.put(question.code(), AnswerRules.of(question, "surveys.refused.date"));
            return Given.text(question.code(), "");
        }
        return Given.day(question.code(), day.get());
    }
}
