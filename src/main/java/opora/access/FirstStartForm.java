package opora.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The institution and its first administrator. */
public record FirstStartForm(
        @NotBlank @Size(max = 400) String fullName,
        @NotBlank @Size(max = 200) String shortName,
        @NotBlank @Size(max = 200) String name,
        @NotBlank String login,
        @NotNull String password,
        @NotNull String repeated) {}
