package opora.people.erasure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

public record RetentionForm(@NotNull @Min(1) @Max(75) Integer years) {}
