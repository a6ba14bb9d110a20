package opora.surveys.builder;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import opora.platform.Refused;
import opora.platform.web.Fields;
import opora.surveys.Option;
import opora.surveys.Question;
import opora.surveys.QuestionKind;
import opora.surveys.Range;
import opora.surveys.Skip;
import org.jspecify.annotations.Nullable;

/** A question as its form sends it; the options stand in numbered rows. */
record QuestionForm(
        @Nullable Integer edition,
        @Nullable String section,
        @NotNull @Nullable QuestionKind kind,
        @Nullable String text,
        @Nullable String help,
        @Nullable String code,
        @Nullable Boolean required,
        @Nullable Boolean own,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String low,
        @Nullable String high) {

    static final int FEWEST_ROWS = 5;
    static final int MOST_ROWS = 60;

    private static final int LONGEST = 1000;
    private static final int WIDEST = 100;

    int read() {
        return edition == null ? 0 : edition;
    }

    String place() {
        return Objects.requireNonNullElse(section, "");
    }

    static int rows(Fields typed) {
        try {
            return Math.clamp(Integer.parseInt(typed.value("rows")), 1, MOST_ROWS);
        } catch (NumberFormatException unreadable) {
            return FEWEST_ROWS;
        }
    }

    /** @param stored the question that is changed, or null for a new one */
    Question question(@Nullable Question stored, Fields typed, Set<String> used) {
        var sort = Objects.requireNonNull(kind);
        var words = Objects.requireNonNullElse(text, "").strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Refused("surveys.refused.question-text", LONGEST).on("text");
        }
        var name = stored == null ? newCode(used) : stored.code();
        var options = sort.choosing() ? options(name, typed, used) : List.<Option>of();
        var skips = stored == null ? List.<Skip>of() : kept(stored.skips(), options);
        return new Question(
                name,
                sort,
                words,
                Objects.requireNonNullElse(help, "").strip(),
                options,
                sort.choosing() && Boolean.TRUE.equals(own),
                Boolean.TRUE.equals(required),
                sort == QuestionKind.SCALE ? range() : null,
                skips);
    }

    private String newCode(Set<String> used) {
        var typed = Objects.requireNonNullElse(code, "").strip();
        if (typed.isEmpty()) {
            int number = 1;
            while (used.contains("q" + number)) {
                number++;
            }
            return "q" + number;
        }
        if (!typed.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new Refused("surveys.refused.code").on("code");
        }
        if (used.contains(typed)) {
            throw new Refused("surveys.refused.question-code-taken", typed).on("code");
        }
        return typed;
    }

    private Range range() {
        if (from == null || to == null || from >= to || to - from > WIDEST) {
            throw new Refused("surveys.refused.range", WIDEST).on("from");
        }
        return new Range(
                from,
                to,
                Objects.requireNonNullElse(low, "").strip(),
                Objects.requireNonNullElse(high, "").strip());
    }

    private static List<Option> options(String question, Fields typed, Set<String> used) {
        var options = new ArrayList<Option>();
        var taken = new HashSet<String>();
        for (int i = 0; i < rows(typed); i++) {
            var text = typed.value("option-" + i).strip();
            if (text.isEmpty()) {
                continue;
            }
            var known = typed.value("option-code-" + i);
            boolean isKnown = used.contains(question + "/" + known) && !taken.contains(known);
            var code = isKnown ? known : newOption(question, text, used, taken);
            if (!taken.add(code)) {
                throw new Refused("surveys.refused.option-twice", text);
            }
            options.add(new Option(code, text, score(typed.value("score-" + i), i)));
        }
        return options;
    }

    /** «Да» and «Нет» are called so in every questionnaire, so that who said yes can be asked the same way. */
    private static String newOption(String question, String text, Set<String> used, Set<String> taken) {
        var plain = text.toLowerCase(Locale.ROOT);
        if (plain.equals("да") && !taken.contains("yes")) {
            return "yes";
        }
        if (plain.equals("нет") && !taken.contains("no")) {
            return "no";
        }
        int number = 1;
        while (used.contains(question + "/o" + number) || taken.contains("o" + number)) {
            number++;
        }
        return "o" + number;
    }

    private static @Nullable BigDecimal score(String typed, int row) {
        var plain = typed.replaceAll("\\s", "").replace(',', '.').replace('−', '-');
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("[+-]?\\d{1,6}(\\.\\d{1,3})?")) {
            throw new Refused("surveys.refused.score", row + 1);
        }
        return new BigDecimal(plain);
    }

    private static List<Skip> kept(List<Skip> skips, List<Option> options) {
        var codes = options.stream().map(Option::code).toList();
        return skips.stream()
                .filter(skip -> codes.contains(skip.option()) || skip.option().equals(Option.OWN))
                .toList();
    }

    /** The fields of a stored question. */
    static Map<String, @Nullable Object> filled(Question question, String section) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("section", section);
        known.put("kind", question.kind().name());
        known.put("text", question.text());
        known.put("help", question.help());
        known.put("code", question.code());
        known.put("required", question.required());
        known.put("own", question.own());
        if (question.range() != null) {
            known.put("from", question.range().from());
            known.put("to", question.range().to());
            known.put("low", question.range().low());
            known.put("high", question.range().high());
        }
        for (int i = 0; i < question.options().size(); i++) {
            var option = question.options().get(i);
            known.put("option-" + i, option.text());
            known.put("option-code-" + i, option.code());
            known.put("score-" + i, option.score() == null ? null : Words.number(option.score()));
        }
        known.put("rows", Math.max(FEWEST_ROWS, question.options().size() + 1));
        return known;
    }
}
