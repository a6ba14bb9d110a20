package opora.reports.statement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import opora.reports.StatementDraft;
import org.jspecify.annotations.Nullable;

public record StatementForm(
        @NotNull @Nullable LocalDate on,
        @NotNull @Nullable Boolean answer,
        @Size(max = 4000) @Nullable String description,
        @Size(max = 200) @Nullable String documentTitle,
        @Size(max = 50) @Nullable String documentNumber,
        @Nullable LocalDate documentDate) {

    StatementDraft draft(String code) {
        if (on == null || answer == null) {
            throw new IllegalStateException("the form has been checked");
        }
        return new StatementDraft(
                code, on, answer, text(description), text(documentTitle), text(documentNumber), documentDate);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
