package opora.platform.backup;

import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class BackupPermissions {

    static final String BACKUPS = "platform.backups";

    @Bean
    PermissionSet backupPermissionSet() {
        return new PermissionSet().grant(BACKUPS, Role.ADMINISTRATOR, Role.DIRECTOR);
    }

    @Bean
    MenuItem backupsMenu() {
        return new MenuItem("platform.backups.title", BackupsController.PATH, BACKUPS, 90);
    }
}
