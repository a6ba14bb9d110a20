package opora.casework.accompaniment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param because what it rests on; «reason» would be the reason of the change in the journal */
public record StandingForm(
        @Nullable String code,
        @NotNull @Nullable LocalDate since,
        @Nullable String because) {

    StandingDraft draft(UUID familyId, StandingAxis axis) {
        return new StandingDraft(familyId, axis, text(code), Objects.requireNonNull(since), text(because));
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
