package opora.people;

import opora.audit.AuditPermissions;
import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class PeoplePermissions {

    public static final String VIEW = "people.view";
    public static final String EDIT = "people.edit";

    @Bean
    PermissionSet peoplePermissionSet() {
        return new PermissionSet()
                .grantAll(VIEW)
                .grant(EDIT, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR);
    }

    @Bean
    MenuItem peopleMenu() {
        return new MenuItem("people.title", "/people", VIEW, 10, "/families");
    }

    @Bean
    FamilyTab familyOverviewTab() {
        return new FamilyTab("people.tab.overview", "", VIEW, 0);
    }

    @Bean
    FamilyTab familyHistoryTab() {
        return new FamilyTab("people.tab.history", "/history", AuditPermissions.VIEW, 90);
    }
}
