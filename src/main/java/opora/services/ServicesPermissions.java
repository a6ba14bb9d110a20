package opora.services;

import opora.people.FamilyTab;
import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import opora.platform.shell.QuickAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody at work sees what was given to the families in reach; those who give it record it. */
@Configuration
public class ServicesPermissions {

    public static final String VIEW = "services.view";
    public static final String RECORD = "services.record";
    public static final String CATALOGUE = "services.catalogue";

    @Bean
    PermissionSet servicesPermissionSet() {
        return new PermissionSet()
                .grantAll(VIEW)
                .grant(RECORD, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.LAWYER, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .grant(CATALOGUE, Role.HEAD, Role.DEPUTY, Role.DIRECTOR, Role.METHODIST);
    }

    @Bean
    MenuItem servicesMenu() {
        return new MenuItem("services.menu", "/services", VIEW, 20);
    }

    @Bean
    QuickAction recordServiceAction() {
        return new QuickAction("services.new.title", "/services/new", RECORD, "n");
    }

    @Bean
    FamilyTab familyServicesTab() {
        return new FamilyTab("services.tab", "/services", VIEW, 10);
    }
}
