package opora.services.stock;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

public record CancelRequestForm(@NotBlank @Nullable String reason) {}
