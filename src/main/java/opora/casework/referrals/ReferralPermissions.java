package opora.casework.referrals;

import opora.platform.access.FieldClass;
import opora.platform.access.PermissionSet;
import opora.platform.access.Relation;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a family is sent, and for what, tells of its health and its troubles: read and written as what is sensitive is. */
@Configuration
public class ReferralPermissions {

    public static final String VIEW = "referrals.view";
    public static final String SEND = "referrals.send";

    @Bean
    PermissionSet referralPermissionSet() {
        return new PermissionSet()
                .grant(VIEW, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .grant(VIEW, Role.LAWYER)
                .by(Relation.CURATOR, Relation.TEAM)
                .upTo(FieldClass.SENSITIVE)
                .grant(SEND, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .grant(SEND, Role.LAWYER)
                .by(Relation.CURATOR, Relation.TEAM)
                .upTo(FieldClass.SENSITIVE);
    }

    @Bean
    MenuItem referralsMenu() {
        return new MenuItem("casework.referrals", ReferralLinks.ALL, VIEW, MenuItem.BESIDE_THE_DAY);
    }
}
