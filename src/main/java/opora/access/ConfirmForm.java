package opora.access;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * @param to where to go on
 * @param again true when a form waits to be sent again
 */
public record ConfirmForm(
        @NotNull String to,
        @Nullable Boolean again,
        @Nullable String because,
        @NotNull String secret) {}
