package opora.surveys;

import opora.people.FamilyTab;
import opora.platform.access.FieldClass;
import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Those who work with families ask and write answers down; questionnaires are built by those who answer for the method. */
@Configuration
public class SurveysPermissions {

    public static final String VIEW = "surveys.view";
    public static final String FILL = "surveys.fill";
    public static final String BUILD = "surveys.build";

    private static final int TAB_ORDER = 17;

    @Bean
    PermissionSet surveysPermissionSet() {
        return new PermissionSet()
                .grant(VIEW, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.LAWYER, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .grant(VIEW, Role.METHODIST)
                .grant(FILL, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.LAWYER, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .grant(BUILD, Role.PSYCHOLOGIST, Role.METHODIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR);
    }

    @Bean
    FamilyTab surveysTab() {
        return new FamilyTab("surveys.tab", SurveysLinks.TAB, VIEW, TAB_ORDER);
    }

    @Bean
    MenuItem surveysMenu() {
        return new MenuItem("surveys.menu", SurveysLinks.ALL, VIEW, 46);
    }
}
