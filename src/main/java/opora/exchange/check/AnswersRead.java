package opora.exchange.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opora.exchange.sheets.Row;
import opora.platform.web.Fields;
import opora.surveys.AnswerForm;
import opora.surveys.Body;
import opora.surveys.Given;
import opora.surveys.Option;
import opora.surveys.Question;

/**
 * The answers of a row, read as the form of the questionnaire reads them. A question is named by its code, its number or its words, an
 * answer by the words of the option or its code; words of one's own stand behind «свой ответ:», so that a slip of the pen is none.
 */
final class AnswersRead {

    static final int PAIRS = 10;

    private static final String OWN = "свой ответ:";

    private final Row row;
    private final Body body;
    private final Map<String, List<String>> typed = new LinkedHashMap<>();
    private final Map<String, String> columns = new HashMap<>();

    private AnswersRead(Row row, Body body) {
        this.row = row;
        this.body = body;
    }

    /** Everything wrong with them becomes a problem of the row. */
    static List<Given> check(Row row, Body body) {
        var read = new AnswersRead(row, body);
        for (int i = 1; i <= PAIRS; i++) {
            read.pair(i);
        }
        var form = read.form();
        if (row.isGood()) {
            form.problems(true).forEach(read::tell);
        }
        if (row.isGood() && form.given().isEmpty()) {
            row.refuse(answer(1), "exchange.cell.missing");
        }
        return form.given();
    }

    static String question(int pair) {
        return "question_" + pair;
    }

    static String answer(int pair) {
        return "answer_" + pair;
    }

    private void pair(int pair) {
        var asked = question(pair);
        var answered = answer(pair);
        if (!row.has(asked) && !row.has(answered)) {
            return;
        }
        if (!row.has(asked) || !row.has(answered)) {
            row.refuse(row.has(asked) ? answered : asked, "exchange.cell.missing");
            return;
        }
        var found = find(row.text(asked));
        if (found.isEmpty()) {
            row.refuse(asked, "surveys.refused.no-question", row.text(asked));
            return;
        }
        var question = found.get();
        var field = AnswerForm.field(question.code());
        if (columns.put(field, answered) != null) {
            row.refuse(asked, "exchange.row.question-twice");
            return;
        }
        put(question, field, row.text(answered));
    }

    private Optional<Question> find(String written) {
        var questions = body.questions();
        var key = Keys.of(written);
        return questions.stream()
                .filter(each -> each.code().equalsIgnoreCase(written)
                        || Keys.of(each.text()).equals(key)
                        || String.valueOf(body.number(each.code())).equals(written))
                .findFirst();
    }

    private void put(Question question, String field, String written) {
        if (!question.kind().choosing()) {
            typed.put(field, List.of(written));
            return;
        }
        var chosen = new ArrayList<String>();
        for (var each : option(question, written).isPresent() ? List.of(written) : List.of(written.split(";"))) {
            var words = each.strip();
            if (question.own() && words.toLowerCase(Locale.ROOT).startsWith(OWN)) {
                chosen.add(Option.OWN);
                typed.put(
                        AnswerForm.ownField(question.code()),
                        List.of(words.substring(OWN.length()).strip()));
            } else if (!words.isEmpty()) {
                chosen.add(option(question, words).map(Option::code).orElse(words));
            }
        }
        typed.put(field, chosen);
    }

    private static Optional<Option> option(Question question, String written) {
        var key = Keys.of(written);
        return question.options().stream()
                .filter(each -> each.code().equalsIgnoreCase(written)
                        || Keys.of(each.text()).equals(key))
                .findFirst();
    }

    private AnswerForm form() {
        return AnswerForm.read(body, new Fields(typed, Map.of(), List.of()));
    }

    private void tell(AnswerForm.Problem problem) {
        var column = columns.get(problem.field());
        if (column != null) {
            row.refuse(column, problem.key(), problem.arguments().toArray());
            return;
        }
        body.questions().stream()
                .filter(each -> AnswerForm.field(each.code()).equals(problem.field()))
                .forEach(each -> row.refuse("", "exchange.row.question-unanswered", each.text()));
    }
}
