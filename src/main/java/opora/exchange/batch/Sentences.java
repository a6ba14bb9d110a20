package opora.exchange.batch;

import java.util.Locale;
import java.util.Set;
import opora.exchange.sheets.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what is wrong with a workbook or a row. */
@Component
public class Sentences {

    private static final Set<String> TELLS_OF_STORED =
            Set.of("exchange.row.rated-already", "exchange.row.category-stored");

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Problem problem, Locale locale) {
        if (problem.key().equals(UndoBatch.LATER)) {
            return messages.getMessage(
                    problem.key(),
                    new Object[] {
                        messages.getMessage("audit.event." + problem.column(), null, locale),
                        problem.arguments().getFirst()
                    },
                    locale);
        }
        return messages.getMessage(problem.key(), problem.arguments().toArray(), locale);
    }

    /** For a reader of whom sensitive fields are kept: what is stored already is not told (NFR-04). */
    public String of(Problem problem, Locale locale, boolean sensitive) {
        return sensitive || !TELLS_OF_STORED.contains(problem.key())
                ? of(problem, locale)
                : messages.getMessage("exchange.row.closed", null, locale);
    }

    public String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
