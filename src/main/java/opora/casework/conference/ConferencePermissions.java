package opora.casework.conference;

import opora.platform.access.FieldClass;
import opora.platform.access.PermissionSet;
import opora.platform.access.Relation;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who reads what is sensitive about a family reads what a conference said of it; of the others' families the page says nothing. */
@Configuration
public class ConferencePermissions {

    public static final String VIEW = "conferences.view";
    public static final String HOLD = "conferences.hold";

    @Bean
    PermissionSet conferencePermissionSet() {
        return new PermissionSet()
                .grant(VIEW, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .grant(VIEW, Role.LAWYER)
                .by(Relation.CURATOR, Relation.TEAM)
                .upTo(FieldClass.SENSITIVE)
                .grant(HOLD, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE);
    }

    @Bean
    MenuItem conferencesMenu() {
        return new MenuItem(
                "casework.conferences", ConferenceLinks.ALL, VIEW, MenuItem.BESIDE_THE_DAY, ConferenceLinks.DECISIONS);
    }
}
