package opora.casework.diagnosis;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The short forms below a finding, and that of the centre's own problems. */
public final class FindingForms {

    private FindingForms() {}

    public record CheckForm(
            @NotNull @Nullable String state,
            @Nullable String source,
            @NotNull @Nullable LocalDate on) {}

    public record EndForm(
            @NotNull @Nullable String how,
            @NotNull @Nullable LocalDate endedOn) {}

    public record VoidForm(@Nullable String reason) {}

    public record ProblemForm(
            @NotNull @Nullable UUID key,
            @Nullable String title,
            @Nullable String whose,
            @Nullable Boolean sensitive) {}
}
