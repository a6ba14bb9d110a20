package opora.services.journal;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

public record VoidDeliveryForm(@NotBlank @Nullable String reason) {}
