package opora.reports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An answer to an indicator of the yes/no kind.
 *
 * @param on the day from which the answer holds, until another follows
 * @param documentTitle what proves it; blank when there is no document
 */
public record StatementDraft(
        String code,
        LocalDate on,
        boolean answer,
        String description,
        String documentTitle,
        String documentNumber,
        @Nullable LocalDate documentDate) {

    StatementDraft stripped() {
        return new StatementDraft(
                code.strip(),
                on,
                answer,
                description.strip(),
                documentTitle.strip(),
                documentNumber.strip(),
                documentDate);
    }
}
