package opora.services.aid;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

public record VoidAidForm(@NotBlank @Nullable String reason) {}
