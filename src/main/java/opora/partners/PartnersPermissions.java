package opora.partners;

import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class PartnersPermissions {

    public static final String VIEW = "partners.view";
    public static final String EDIT = "partners.edit";

    @Bean
    PermissionSet partnersPermissionSet() {
        return new PermissionSet()
                .grantAll(VIEW)
                .grant(EDIT, Role.SPECIALIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR, Role.METHODIST);
    }

    @Bean
    MenuItem partnersMenuItem() {
        return new MenuItem("partners.title", "/partners", VIEW, 44, "/agreements", "/gifts");
    }
}
