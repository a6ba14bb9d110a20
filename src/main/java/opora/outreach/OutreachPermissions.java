package opora.outreach;

import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody at work sees where the crews go; those who serve families write it down. */
@Configuration
public class OutreachPermissions {

    public static final String VIEW = "outreach.view";
    public static final String EDIT = "outreach.edit";

    @Bean
    PermissionSet outreachPermissionSet() {
        return new PermissionSet()
                .grantAll(VIEW)
                .grant(EDIT, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.LAWYER, Role.HEAD, Role.DEPUTY, Role.DIRECTOR);
    }

    @Bean
    MenuItem outreachMenu() {
        return new MenuItem("outreach.menu", "/trips", VIEW, 28, "/meetings");
    }
}
