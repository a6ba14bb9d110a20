package opora.groups;

import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody at work sees what takes place; those who hold it, and the methodist, write it down. */
@Configuration
public class GroupsPermissions {

    public static final String VIEW = "groups.view";
    public static final String EDIT = "groups.edit";

    @Bean
    PermissionSet groupsPermissionSet() {
        return new PermissionSet()
                .grantAll(VIEW)
                .grant(
                        EDIT,
                        Role.SPECIALIST,
                        Role.PSYCHOLOGIST,
                        Role.LAWYER,
                        Role.METHODIST,
                        Role.HEAD,
                        Role.DEPUTY,
                        Role.DIRECTOR);
    }

    @Bean
    MenuItem eventsMenu() {
        return new MenuItem("groups.menu", "/events", VIEW, 25, "/series");
    }
}
