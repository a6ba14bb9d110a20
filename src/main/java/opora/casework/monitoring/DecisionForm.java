package opora.casework.monitoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public record DecisionForm(
        @NotBlank @Nullable String decision,
        @NotNull @Nullable LocalDate decidedOn) {}
