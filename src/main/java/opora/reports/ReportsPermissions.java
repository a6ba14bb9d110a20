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

    /** To answer yes/no indicators and to tell what has changed over a year. */
    public static final String NARRATIVE = "reports.narrative";

    /** To hand a report in, to withdraw it, and to say what an indicator has to reach. */
    public static final String SUBMIT = "reports.submit";

    /** To draw up the social passport of a section in reach. */
    public static final String PASSPORT = "reports.passport";

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
                        Role.METHODIST)
                .grant(NARRATIVE, Role.METHODIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .grant(
                        PASSPORT,
                        Role.SPECIALIST,
                        Role.PSYCHOLOGIST,
                        Role.METHODIST,
                        Role.HEAD,
                        Role.DEPUTY,
                        Role.DIRECTOR)
                .grant(SUBMIT, Role.HEAD, Role.DEPUTY, Role.DIRECTOR);
    }

    @Bean
    MenuItem reportsMenu() {
        return new MenuItem("reports.title", "/reports", VIEW, MENU_ORDER);
    }
}
