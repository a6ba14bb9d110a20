package opora.access;

import jakarta.validation.constraints.NotNull;

/** @param secret a code where an app shows codes, otherwise the password */
public record ConfirmForm(@NotNull String secret) {}
