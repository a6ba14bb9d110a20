package opora.access;

import jakarta.validation.constraints.NotNull;

/** @param old the password that holds until now */
public record OwnPasswordForm(
        @NotNull String old,
        @NotNull String password,
        @NotNull String repeated) {

    PasswordForm chosen() {
        return new PasswordForm(password, repeated);
    }
}
