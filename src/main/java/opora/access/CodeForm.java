package opora.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record CodeForm(@NotBlank @Size(max = 60) String code) {}
