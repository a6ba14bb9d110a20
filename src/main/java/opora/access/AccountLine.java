package opora.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account in the list of the administrator.
 *
 * @param leftOn the last day of its employee at work, or null
 * @param hasPassword false until its one-time link has been used
 */
public record AccountLine(
        UUID id,
        String login,
        String name,
        Set<Role> roles,
        Reach reach,
        @Nullable UUID employeeId,
        @Nullable String employeeName,
        @Nullable LocalDate leftOn,
        @Nullable UUID departmentId,
        @Nullable String departmentName,
        boolean active,
        boolean hasPassword) {

    public String path() {
        return AccountsController.path(id);
    }
}
