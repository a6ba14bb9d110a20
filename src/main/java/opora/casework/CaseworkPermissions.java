package opora.casework;

import opora.people.FamilyTab;
import opora.platform.access.FieldClass;
import opora.platform.access.PermissionSet;
import opora.platform.access.Relation;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Everybody sees the cases in reach; who works with families monitors them; who answers for the work says on what. What is sensitive
 * (health, addiction, abuse, offences) is rated and read by those who read it in the family's file.
 */
@Configuration
public class CaseworkPermissions {

    public static final String VIEW = "casework.view";
    public static final String MONITOR = "casework.monitor";
    public static final String CONFIGURE = "casework.configure";
    public static final String CLOSE = "casework.close";

    /** To see signals: declared by the signal desk. */
    public static final String SIGNALS = "signals.view";

    private static final int MENU_ORDER = 15;
    private static final int TAB_ORDER = 15;
    private static final int CASEWORK_TAB_ORDER = 12;

    @Bean
    PermissionSet caseworkPermissionSet() {
        return new PermissionSet()
                .grantAll(VIEW)
                .grant(VIEW, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .grant(VIEW, Role.LAWYER)
                .by(Relation.CURATOR, Relation.TEAM)
                .upTo(FieldClass.SENSITIVE)
                .grant(MONITOR, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .grant(MONITOR, Role.LAWYER)
                .grant(MONITOR, Role.LAWYER)
                .by(Relation.CURATOR, Relation.TEAM)
                .upTo(FieldClass.SENSITIVE)
                .grant(CONFIGURE, Role.HEAD, Role.DEPUTY, Role.DIRECTOR, Role.METHODIST)
                .grant(CLOSE, Role.SPECIALIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR);
    }

    @Bean
    MenuItem casesMenu() {
        return new MenuItem("casework.cases.title", "/cases", VIEW, MENU_ORDER, "/monitoring", "/casework");
    }

    @Bean
    FamilyTab familyMonitoringTab() {
        return new FamilyTab("casework.monitoring.tab", "/monitoring", VIEW, TAB_ORDER);
    }

    @Bean
    FamilyTab familyCaseworkTab() {
        return new FamilyTab("casework.tab", "/casework", VIEW, CASEWORK_TAB_ORDER);
    }
}
