package opora.institution;

import opora.platform.access.FieldClass;
import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see and change the institution, its staff and its sections. */
@Configuration
public class InstitutionPermissions {

    public static final String VIEW = "institution.view";
    public static final String EDIT = "institution.edit";

    /** Contacts are kept by the specialist who talks to them (STF-12). */
    public static final String CONTACTS = "institution.contacts";

    /** To be told of sections nobody answers for. */
    public static final String WATCH = "institution.watch";

    /** To order who works for an employee on leave: it opens the families of one to another. */
    public static final String SUBSTITUTE = "institution.substitute";

    /** To write what journals kept elsewhere say of many records at once, and to take it back. */
    public static final String IMPORT = "institution.import";

    @Bean
    PermissionSet institutionPermissionSet() {
        return new PermissionSet()
                .grantAll(VIEW)
                .grant(EDIT, Role.HEAD, Role.DEPUTY, Role.DIRECTOR, Role.METHODIST, Role.ADMINISTRATOR)
                .grant(
                        CONTACTS,
                        Role.SPECIALIST,
                        Role.HEAD,
                        Role.DEPUTY,
                        Role.DIRECTOR,
                        Role.METHODIST,
                        Role.ADMINISTRATOR)
                .grant(IMPORT, Role.DIRECTOR, Role.ADMINISTRATOR)
                .upTo(FieldClass.SENSITIVE)
                .grant(WATCH, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .grant(SUBSTITUTE, Role.HEAD, Role.DEPUTY, Role.DIRECTOR);
    }

    @Bean
    MenuItem sectionsMenu() {
        return new MenuItem("institution.sections.title", "/sections", VIEW, 30);
    }

    @Bean
    MenuItem staffMenu() {
        return new MenuItem("institution.staff.title", "/staff", VIEW, 60);
    }

    @Bean
    MenuItem institutionMenu() {
        return new MenuItem("institution.title", "/institution", VIEW, 61);
    }
}
