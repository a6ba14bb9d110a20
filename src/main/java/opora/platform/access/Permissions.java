package opora.platform.access;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The questions to the policy that are about no record in particular: may this user open this page at all. */
@Component
public class Permissions {

    private final Policy policy;

    Permissions(Policy policy) {
        this.policy = policy;
    }

    public boolean allows(User user, String permission) {
        return policy.allows(user, permission);
    }

    public boolean knows(String permission) {
        return policy.knows(permission);
    }

    public Set<Role> rolesWith(String permission) {
        var roles = EnumSet.noneOf(Role.class);
        policy.grants(permission).forEach(grant -> roles.addAll(grant.roles()));
        return roles;
    }

    public Policy policy() {
        return policy;
    }
}
