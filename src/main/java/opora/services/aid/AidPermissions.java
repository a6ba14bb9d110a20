package opora.services.aid;

import opora.people.FamilyTab;
import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody at work sees the aid given to the families in reach; those who record services record aid and issue goods. */
@Configuration
public class AidPermissions {

    public static final String VIEW = "aid.view";
    public static final String RECORD = "aid.record";

    @Bean
    PermissionSet aidPermissionSet() {
        return new PermissionSet()
                .grantAll(VIEW)
                .grant(RECORD, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.LAWYER, Role.HEAD, Role.DEPUTY, Role.DIRECTOR);
    }

    @Bean
    MenuItem aidMenu() {
        return new MenuItem("services.aid.title", "/aid", VIEW, 27, "/stock");
    }

    @Bean
    FamilyTab familyAidTab() {
        return new FamilyTab("services.aid.title", "/aid", VIEW, 12);
    }
}
