package opora.access.keys;

import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class KeysPermissions {

    static final String KEYS = "access.keys";

    @Bean
    PermissionSet keysPermissionSet() {
        return new PermissionSet().grant(KEYS, Role.ADMINISTRATOR);
    }

    @Bean
    MenuItem keysMenu() {
        return new MenuItem("access.keys.title", "/keys", KEYS, 75);
    }
}
