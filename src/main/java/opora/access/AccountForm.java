package opora.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jspecify.annotations.Nullable;

/** @param login given when an account is created, and never changed */
public record AccountForm(
        @Nullable String login,
        @NotBlank @Size(max = 200) String name,
        @Nullable UUID employeeId,
        @NotEmpty Set<Role> roles,
        @NotNull Reach reach,
        @Nullable UUID departmentId) {

    AccountDraft draft() {
        return new AccountDraft(
                Objects.requireNonNullElse(login, ""), name, employeeId, roles, reach, departmentId, null);
    }
}
