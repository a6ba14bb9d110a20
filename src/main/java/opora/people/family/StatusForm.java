package opora.people.family;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import opora.people.StatusDraft;
import org.jspecify.annotations.Nullable;

public record StatusForm(
        @NotNull String axis,
        @Nullable String status,
        @NotNull LocalDate startsOn,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate,
        @Nullable String because) {

    StatusDraft draft(UUID familyId) {
        return new StatusDraft(
                familyId, axis, text(status), startsOn, null, text(documentNumber), documentDate, text(because));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
