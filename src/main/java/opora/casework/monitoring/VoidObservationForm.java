package opora.casework.monitoring;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

public record VoidObservationForm(@NotBlank @Nullable String reason) {}
