package opora.platform.access;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** One policy, asked by pages to hide a button and by routes to refuse a command. What nobody declared is denied. */
@Component
public class Permissions {

    private final Map<String, Set<Role>> rolesByPermission = new HashMap<>();

    Permissions(List<PermissionSet> sets) {
        for (var set : sets) {
            set.rolesByPermission().forEach((permission, roles) -> {
                if (rolesByPermission.put(permission, roles) != null) {
                    throw new IllegalStateException("Permission declared twice: " + permission);
                }
            });
        }
    }

    public boolean allows(User user, String permission) {
        var roles = rolesByPermission.getOrDefault(permission, Set.of());
        return !Collections.disjoint(roles, user.roles());
    }

    public boolean knows(String permission) {
        return rolesByPermission.containsKey(permission);
    }

    public Set<Role> rolesWith(String permission) {
        return rolesByPermission.getOrDefault(permission, Set.of());
    }
}
