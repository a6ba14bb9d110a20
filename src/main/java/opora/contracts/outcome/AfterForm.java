package opora.contracts.outcome;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A look at the living conditions as the form sends it. */
record AfterForm(
        @NotNull @Nullable LocalDate point,
        @NotNull @Nullable LocalDate checkedOn,
        @NotNull @Nullable Living living,
        @Nullable String afterNote) {

    AfterDraft draft(UUID contract) {
        return new AfterDraft(
                contract,
                Objects.requireNonNull(point),
                Objects.requireNonNull(checkedOn),
                Objects.requireNonNull(living),
                Objects.requireNonNullElse(afterNote, ""));
    }
}
