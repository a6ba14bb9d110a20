package opora.surveys;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * The answer given to one question.
 *
 * @param options codes of what was chosen, {@link Option#OWN} for an answer of one's own
 * @param number of a number or a step of a scale
 * @param text words: of a text question, of one's own answer, or added to what was chosen
 */
public record Given(
        String question,
        List<String> options,
        @Nullable BigDecimal number,
        @Nullable LocalDate day,
        String text) {

    public static Given chosen(String question, String... options) {
        return new Given(question, List.of(options), null, null, "");
    }

    public static Given number(String question, BigDecimal number) {
        return new Given(question, List.of(), number, null, "");
    }

    public static Given day(String question, LocalDate day) {
        return new Given(question, List.of(), null, day, "");
    }

    public static Given text(String question, String text) {
        return new Given(question, List.of(), null, null, text);
    }

    public Given adding(String words) {
        return new Given(question, options, number, day, words);
    }

    /** What was answered, as a reader sees it. */
    public String words(Question asked, Shell shell) {
        return switch (asked.kind()) {
            case CHOICE, SEVERAL -> chosen(asked);
            case SCALE, NUMBER ->
                number == null
                        ? ""
                        : number.stripTrailingZeros().toPlainString().replace('.', ',');
            case DATE -> shell.date(day);
            case TEXT -> text;
        };
    }

    private String chosen(Question asked) {
        var words = new ArrayList<String>();
        for (var code : options) {
            if (!code.equals(Option.OWN)) {
                words.add(asked.option(code).map(Option::text).orElse(code));
            }
        }
        if (!text.isBlank()) {
            words.add(text);
        }
        return String.join("; ", words);
    }

    public boolean isEmpty() {
        return options.isEmpty() && number == null && day == null && text.isBlank();
    }
}
