package opora.access;

import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class AccessPermissions {

    static final String MANAGE = "access.manage";

    /** One's own account: everybody changes their own password. */
    public static final String OWN = "access.own";

    @Bean
    PermissionSet accessPermissionSet() {
        return new PermissionSet().grant(MANAGE, Role.ADMINISTRATOR).grantAll(OWN);
    }

    @Bean
    MenuItem accountsMenu() {
        return new MenuItem("access.accounts.title", "/accounts", MANAGE, 70);
    }
}
