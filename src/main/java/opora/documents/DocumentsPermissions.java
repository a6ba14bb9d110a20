package opora.documents;

import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class DocumentsPermissions {

    /** Which files wait for the scanner and which were removed, without names. */
    public static final String WATCH = "documents.watch";

    /** The templates papers are printed from. */
    public static final String TEMPLATES = "documents.templates";

    /** The register of what was printed. */
    public static final String PRINTED = "documents.printed";

    @Bean
    PermissionSet documentsPermissionSet() {
        return new PermissionSet()
                .grant(WATCH, Role.ADMINISTRATOR, Role.DIRECTOR)
                .grant(TEMPLATES, Role.METHODIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .grant(PRINTED, Role.HEAD, Role.DEPUTY, Role.DIRECTOR);
    }

    @Bean
    MenuItem templatesMenu() {
        return new MenuItem("documents.templates", "/documents/templates", TEMPLATES, 62);
    }

    @Bean
    MenuItem printedMenu() {
        return new MenuItem("documents.printed", "/documents/printed", PRINTED, 63);
    }

    @Bean
    MenuItem documentsMenu() {
        return new MenuItem("documents.watch.title", WatchedFilesController.PATH, WATCH, 81);
    }
}
