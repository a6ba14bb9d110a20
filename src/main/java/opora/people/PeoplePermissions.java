package opora.people;

import opora.audit.AuditPermissions;
import opora.platform.access.FieldClass;
import opora.platform.access.PermissionSet;
import opora.platform.access.RecordState;
import opora.platform.access.Relation;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class PeoplePermissions {

    public static final String VIEW = "people.view";
    public static final String EDIT = "people.edit";

    /** To write what goes on after a family has been removed from service: statuses, categories, who left. */
    public static final String FOLLOW = "people.follow";

    /** To open the papers of a family: passports, certificates of illness, decisions of courts. */
    public static final String DOCUMENTS = "people.documents";

    /** To know that a family under a restriction is here at all; the database asks the same in people.unknown_families. */
    public static final String KNOW = "people.know";

    /** To put a family under a restriction and to end it. */
    public static final String RESTRICT = "people.restrict";

    /** To see where a family in a refuge lives. */
    public static final String ADDRESS = "people.address";

    /** To erase the personal data of a family that was removed, and to say how long files are kept. */
    public static final String ERASE = "people.erase";

    /** To break the glass: a family one may not know, for three hours, with a reason. */
    public static final String EMERGENCY = "people.emergency";

    /** To judge afterwards whether the glass had to be broken. */
    public static final String JUDGE = "people.judge";

    private static final Role[] WRITERS = {Role.PSYCHOLOGIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR};

    @Bean
    PermissionSet peoplePermissionSet() {
        return new PermissionSet()
                .grantAll(VIEW)
                .grant(VIEW, Role.SPECIALIST, WRITERS)
                .upTo(FieldClass.SENSITIVE)
                .grant(VIEW, Role.LAWYER)
                .by(Relation.CURATOR, Relation.TEAM)
                .upTo(FieldClass.SENSITIVE)
                .grant(EDIT, Role.SPECIALIST, WRITERS)
                .on(RecordState.OPEN, RecordState.RESTRICTED)
                .grant(FOLLOW, Role.SPECIALIST, WRITERS)
                .grant(DOCUMENTS, Role.SPECIALIST, WRITERS)
                .upTo(FieldClass.SENSITIVE)
                .grant(DOCUMENTS, Role.LAWYER)
                .by(Relation.CURATOR, Relation.TEAM)
                .upTo(FieldClass.SENSITIVE)
                .grant(RESTRICT, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .grantAll(ADDRESS)
                .by(Relation.CURATOR, Relation.TEAM)
                .upTo(FieldClass.SENSITIVE)
                .grant(ADDRESS, Role.HEAD)
                .upTo(FieldClass.SENSITIVE)
                .grant(ADDRESS, Role.DIRECTOR)
                .by(Relation.ANY)
                .upTo(FieldClass.SENSITIVE)
                .grant(ERASE, Role.DEPUTY, Role.DIRECTOR)
                .grant(EMERGENCY, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.LAWYER, Role.HEAD)
                .grant(JUDGE, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .grantAll(KNOW)
                .by(Relation.CURATOR, Relation.TEAM)
                .grant(KNOW, Role.HEAD)
                .grant(KNOW, Role.DEPUTY, Role.DIRECTOR)
                .by(Relation.ANY);
    }

    @Bean
    MenuItem peopleMenu() {
        return new MenuItem("people.title", "/people", VIEW, 10, "/families");
    }

    @Bean
    FamilyTab familyOverviewTab() {
        return new FamilyTab("people.tab.overview", "", VIEW, 0);
    }

    @Bean
    FamilyTab familyConsentsTab() {
        return new FamilyTab("people.tab.consents", "/consents", VIEW, 60);
    }

    @Bean
    FamilyTab familyDocumentsTab() {
        return new FamilyTab("people.tab.documents", "/documents", DOCUMENTS, 80);
    }

    @Bean
    FamilyTab familyHistoryTab() {
        return new FamilyTab("people.tab.history", "/history", AuditPermissions.VIEW, 90);
    }

    @Bean
    FamilyTab looksTab() {
        return new FamilyTab("people.tab.looks", "/looks", AuditPermissions.LOOKS, 95);
    }
}
