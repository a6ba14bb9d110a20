package opora.platform.access;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is at work. Loaded anew for every request, so that a change of rights counts from the next click.
 *
 * @param sections the sections in reach; empty and unused when the whole institution is in reach
 * @param standsInFor the employees on leave whose work the user does today, by an order
 */
public record User(
        UUID accountId,
        UUID institutionId,
        @Nullable UUID employeeId,
        String name,
        Set<Role> roles,
        Reach reach,
        Set<UUID> sections,
        Set<UUID> standsInFor) {

    /** The account that signs what is done at the console, where the operating system has checked who sits there. */
    public static final UUID CONSOLE = new UUID(0, 1);

    /** The user behind console commands and start-up work: reaches all of the institution. */
    public static User console(UUID institutionId) {
        return new User(
                CONSOLE,
                institutionId,
                null,
                "opora",
                Set.of(Role.DIRECTOR, Role.ADMINISTRATOR),
                Reach.INSTITUTION,
                Set.of(),
                Set.of());
    }

    /** Whose work this user does today. */
    public Set<UUID> employees() {
        if (employeeId == null || standsInFor.isEmpty()) {
            return employeeId == null ? Set.of() : Set.of(employeeId);
        }
        var all = new HashSet<>(standsInFor);
        all.add(employeeId);
        return Set.copyOf(all);
    }

    public boolean seesWholeInstitution() {
        return reach == Reach.INSTITUTION;
    }
}
