package opora.learning.entries;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

public record VoidEntryForm(@NotBlank @Nullable String reason) {}
