package opora.contracts;

import opora.people.FamilyTab;
import opora.platform.access.FieldClass;
import opora.platform.access.PermissionSet;
import opora.platform.access.Relation;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A contract tells how poor a family is and why: read and kept as what is sensitive is. */
@Configuration
public class ContractsPermissions {

    public static final String VIEW = "contracts.view";
    public static final String KEEP = "contracts.keep";

    /** What the law allows of a direction, and the subsistence minimum of the region. */
    public static final String CONFIGURE = "contracts.configure";

    private static final int TAB_ORDER = 17;

    @Bean
    PermissionSet contractsPermissionSet() {
        return new PermissionSet()
                .grant(VIEW, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .grant(VIEW, Role.LAWYER)
                .by(Relation.CURATOR, Relation.TEAM)
                .upTo(FieldClass.SENSITIVE)
                .grant(KEEP, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .grant(KEEP, Role.LAWYER)
                .by(Relation.CURATOR, Relation.TEAM)
                .upTo(FieldClass.SENSITIVE)
                .grant(CONFIGURE, Role.HEAD, Role.DEPUTY, Role.DIRECTOR, Role.METHODIST);
    }

    @Bean
    MenuItem contractsMenu() {
        return new MenuItem("contracts.title", ContractLinks.ALL, VIEW, MenuItem.BESIDE_THE_DAY);
    }

    @Bean
    FamilyTab familyContractsTab() {
        return new FamilyTab("contracts.family.tab", ContractLinks.ALL, VIEW, TAB_ORDER);
    }
}
