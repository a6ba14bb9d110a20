package opora.audit;

import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class AuditPermissions {

    public static final String VIEW = "audit.view";

    @Bean
    PermissionSet auditPermissionSet() {
        return new PermissionSet().grant(VIEW, Role.DIRECTOR, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR);
    }

    @Bean
    MenuItem auditMenu() {
        return new MenuItem("audit.journal.title", "/journal", VIEW, 80);
    }
}
