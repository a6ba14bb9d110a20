package opora.casework.monitoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import opora.casework.OutcomeDraft;
import org.jspecify.annotations.Nullable;

/**
 * @param personId null for the whole family
 * @param sure that what looks odd is right
 */
public record OutcomeForm(
        @NotNull @Nullable UUID key,
        @Nullable UUID personId,
        @NotBlank @Nullable String kind,
        @NotNull @Nullable LocalDate on,
        @NotBlank @Nullable String evidence,
        @NotNull @Nullable UUID employeeId,
        @Nullable Boolean sure) {

    OutcomeDraft draft(UUID family) {
        return new OutcomeDraft(
                family,
                personId,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(on),
                Objects.requireNonNull(evidence).strip(),
                Objects.requireNonNull(employeeId));
    }
}
