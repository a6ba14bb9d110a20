package opora.platform.backup;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where backups go, when the nightly one is taken, and what the installation says about it. */
@Component
final class BackupSettings {

    private final Path directory;
    private final String at;
    private final boolean archiving;

    BackupSettings(
            @Value("${opora.backup.directory:${opora.data}/backups}") Path directory,
            @Value("${opora.backup.at}") String at,
            @Value("${opora.backup.archive}") boolean archiving) {
        this.directory = directory.toAbsolutePath().normalize();
        this.at = at;
        this.archiving = archiving;
    }

    /** Whether the log of changes is kept as well, so that any moment can be restored. */
    boolean archiving() {
        return archiving;
    }

    Path directory() {
        return directory;
    }

    /** When the nightly one is taken; nothing when it is switched off. */
    Optional<LocalTime> at() {
        return at.equals("off") || at.isBlank() ? Optional.empty() : Optional.of(LocalTime.parse(at));
    }
}
