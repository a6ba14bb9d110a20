package opora.casework.accompaniment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the page of the causes sends. */
final class CauseForms {

    private CauseForms() {}

    record FoundForm(
            @NotNull @Nullable UUID key,
            @Nullable UUID personId,
            @Nullable String code,
            @NotNull @Nullable LocalDate on,
            @Nullable String note) {

        CauseDraft draft(UUID familyId) {
            return new CauseDraft(
                    Objects.requireNonNull(key),
                    familyId,
                    personId,
                    StandingForm.text(code),
                    Objects.requireNonNull(on),
                    StandingForm.text(note));
        }
    }

    record GoneForm(
            @NotNull @Nullable LocalDate goneOn, @Nullable String goneNote) {}
}
