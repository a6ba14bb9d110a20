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

    @Bean
    PermissionSet documentsPermissionSet() {
        return new PermissionSet().grant(WATCH, Role.ADMINISTRATOR, Role.DIRECTOR);
    }

    @Bean
    MenuItem documentsMenu() {
        return new MenuItem("documents.watch.title", WatchedFilesController.PATH, WATCH, 81);
    }
}
