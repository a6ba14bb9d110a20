package opora.access;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is to be kept.
 *
 * @param departmentId the department in reach, for {@link Reach#DEPARTMENT}
 * @param password null when the person will choose it by a one-time link
 */
public record AccountDraft(
        String login,
        String name,
        @Nullable UUID employeeId,
        Set<Role> roles,
        Reach reach,
        @Nullable UUID departmentId,
        @Nullable String password) {

    public AccountDraft {
        login = normalised(login);
        name = name.strip();
        roles = Set.copyOf(roles);
        departmentId = reach == Reach.DEPARTMENT ? departmentId : null;
    }

    static String normalised(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
