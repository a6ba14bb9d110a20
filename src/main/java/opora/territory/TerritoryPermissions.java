package opora.territory;

import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TerritoryPermissions {

    static final String VIEW = "territory.view";
    static final String EDIT = "territory.edit";

    @Bean
    PermissionSet territoryPermissionSet() {
        return new PermissionSet()
                .grantAll(VIEW)
                .grant(EDIT, Role.HEAD, Role.DEPUTY, Role.DIRECTOR, Role.METHODIST, Role.ADMINISTRATOR);
    }
}
