package opora.casework;

import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CaseworkPermissions {

    static final String CLOSE = "casework.close";

    @Bean
    PermissionSet caseworkPermissionSet() {
        return new PermissionSet().grant(CLOSE, Role.SPECIALIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR);
    }
}
