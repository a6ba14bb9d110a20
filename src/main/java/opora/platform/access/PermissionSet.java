package opora.platform.access;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The permissions of one module and the roles that hold them, declared by the module as a bean. */
public final class PermissionSet {

    private final Map<String, Set<Role>> rolesByPermission = new HashMap<>();

    public PermissionSet grant(String permission, Role first, Role... rest) {
        rolesByPermission.put(permission, EnumSet.of(first, rest));
        return this;
    }

    public PermissionSet grantAll(String permission) {
        rolesByPermission.put(permission, EnumSet.allOf(Role.class));
        return this;
    }

    Map<String, Set<Role>> rolesByPermission() {
        return rolesByPermission;
    }
}
