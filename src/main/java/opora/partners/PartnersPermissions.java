package opora.partners;

import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PartnersPermissions {

    static final String VIEW = "partners.view";
    static final String EDIT = "partners.edit";

    @Bean
    PermissionSet partnersPermissionSet() {
        return new PermissionSet()
                .grantAll(VIEW)
                .grant(EDIT, Role.SPECIALIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR, Role.METHODIST);
    }
}
