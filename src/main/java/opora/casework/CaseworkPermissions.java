package opora.casework;

import opora.people.FamilyTab;
import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody sees the cases in reach; who works with families monitors them; who answers for the work says on what. */
@Configuration
public class CaseworkPermissions {

    public static final String VIEW = "casework.view";
    public static final String MONITOR = "casework.monitor";
    public static final String CONFIGURE = "casework.configure";
    static final String CLOSE = "casework.close";

    private static final int MENU_ORDER = 15;
    private static final int TAB_ORDER = 15;

    @Bean
    PermissionSet caseworkPermissionSet() {
        return new PermissionSet()
                .grantAll(VIEW)
                .grant(MONITOR, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.LAWYER, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .grant(CONFIGURE, Role.HEAD, Role.DEPUTY, Role.DIRECTOR, Role.METHODIST)
                .grant(CLOSE, Role.SPECIALIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR);
    }

    @Bean
    MenuItem casesMenu() {
        return new MenuItem("casework.cases.title", "/cases", VIEW, MENU_ORDER, "/monitoring");
    }

    @Bean
    FamilyTab familyMonitoringTab() {
        return new FamilyTab("casework.tab", "/monitoring", VIEW, TAB_ORDER);
    }
}
