package opora.audit;

import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class AuditPermissions {

    public static final String VIEW = "audit.view";

    /** Who was shown the file of a family: for those who answer for it, and not for who keeps the accounts. */
    public static final String LOOKS = "audit.looks";

    /** What was done by an account or from an address, with names, for the supervisory authority. */
    public static final String INCIDENT = "audit.incident";

    /** Who answers for the server and hears when the journal is not sealed. */
    public static final String SEAL = "audit.seal";

    @Bean
    PermissionSet auditPermissionSet() {
        return new PermissionSet()
                .grant(VIEW, Role.DIRECTOR, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR)
                .grant(LOOKS, Role.DIRECTOR, Role.DEPUTY, Role.HEAD)
                .grant(INCIDENT, Role.DIRECTOR, Role.DEPUTY)
                .grant(SEAL, Role.ADMINISTRATOR, Role.DIRECTOR);
    }

    @Bean
    MenuItem auditMenu() {
        return new MenuItem("audit.journal.title", "/journal", VIEW, 80);
    }
}
