package opora.institution.card;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record NameForm(@NotBlank @Size(max = 200) String name) {}
