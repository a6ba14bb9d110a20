package opora.learning;

import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody at work sees what is learnt and taught; those who lead the methodical work keep its registers. */
@Configuration
public class LearningPermissions {

    public static final String VIEW = "learning.view";
    public static final String EDIT = "learning.edit";

    @Bean
    PermissionSet learningPermissionSet() {
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
                .grant(EDIT, Role.METHODIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR, Role.PSYCHOLOGIST);
    }

    @Bean
    MenuItem learningMenu() {
        return new MenuItem("learning.title", "/learning", VIEW, 45);
    }
}
