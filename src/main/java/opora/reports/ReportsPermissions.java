package opora.reports;

import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody who works with families reads reports, each as far as they see; who only keeps the accounts does not. */
@Configuration
public class ReportsPermissions {

    public static final String VIEW = "reports.view";

    private static final int MENU_ORDER = 40;

    @Bean
    PermissionSet reportsPermissionSet() {
        return new PermissionSet()
                .grant(
                        VIEW,
                        Role.DIRECTOR,
                        Role.DEPUTY,
                        Role.HEAD,
                        Role.SPECIALIST,
                        Role.PSYCHOLOGIST,
                        Role.LAWYER,
                        Role.METHODIST);
    }

    @Bean
    MenuItem reportsMenu() {
        return new MenuItem("reports.title", "/reports", VIEW, MENU_ORDER);
    }
}
