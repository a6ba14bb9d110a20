package opora.services.stock;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

public record TakeBackForm(@NotBlank @Nullable String reason) {}
