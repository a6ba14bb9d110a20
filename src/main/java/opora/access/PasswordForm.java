package opora.access;

import jakarta.validation.constraints.NotNull;
import opora.platform.Refused;

/** @param repeated the same password once more */
public record PasswordForm(
        @NotNull String password, @NotNull String repeated) {

    static void mustBeSame(String password, String repeated) {
        if (!password.equals(repeated)) {
            throw new Refused("access.password.different").on("repeated");
        }
    }
}
