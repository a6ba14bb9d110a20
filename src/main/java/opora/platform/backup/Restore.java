package opora.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Set;
import opora.platform.Refused;
import opora.platform.backup.SealedFile.Kind;
import opora.platform.embedded.DatabaseUnavailable;
import opora.platform.embedded.EmbeddedDatabase;
import opora.platform.embedded.Restoration;
import org.jspecify.annotations.Nullable;

/**
 * Makes a new data directory of a backup: as it was when the backup was taken, or at any moment after it. Until the last step nothing
 * there looks like a database, and whatever goes wrong, nothing of it stays.
 */
final class Restore {

    private static final DateTimeFormatter FOR_POSTGRES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    private final BackupKey key;
    private final Keys keys;
    private final ZoneId zone;

    /**
     * Where the other keys come from.
     *
     * @param copy a file of them locked with the key of the backups, or null
     * @param directory the directory of keys as it was, or null
     */
    record Keys(@Nullable Path copy, @Nullable Path directory) {}

    /**
     * @param to the moment; null for the moment of the backup
     * @param backups where the log of changes lies that leads there
     */
    record Wish(Path backup, Path data, @Nullable Moment to, Path backups) {}

    /** @param at null for the last change there is */
    record Moment(@Nullable Instant at) {}

    /**
     * @param asInBackup whether what it holds is what the backup says, which can be told at the moment of the backup only
     * @param erasures how many erasures it knows nothing of, which are done again at the first start
     */
    record Restored(Manifest manifest, Census census, boolean asInBackup, int erasures) {}

    Restore(BackupKey key, Keys keys, ZoneId zone) {
        this.key = key;
        this.keys = keys;
        this.zone = zone;
    }

    Restored run(Wish wish) throws IOException, SQLException, InterruptedException {
        requireEmpty(wish.data());
        if (SealedFile.header(wish.backup()).kind() != Kind.BACKUP) {
            throw new Refused("platform.backup.not-a-backup", wish.backup().getFileName());
        }
        var existed = Files.isDirectory(wish.data());
        var whole = false;
        var restoration = Restoration.in(wish.data());
        try {
            var manifest = recovered(wish, restoration);
            var restored = startedOnce(wish, manifest);
            RestoredMark.leave(wish.data(), wish.backup());
            whole = true;
            return restored;
        } finally {
            if (!whole) {
                empty(wish.data(), existed);
            }
        }
    }

    private Manifest recovered(Wish wish, Restoration restoration) throws IOException, InterruptedException {
        try (restoration) {
            var manifest = Unpacking.unpack(wish.backup(), key, restoration.files());
            recover(wish, manifest, restoration);
            bringKeys(wish.data().resolve("keys"));
            restoration.keep();
            return manifest;
        }
    }

    private Restored startedOnce(Wish wish, Manifest manifest) throws SQLException, IOException {
        try (var database = EmbeddedDatabase.open(wish.data());
                var connection = database.superuser()) {
            connection.setAutoCommit(false);
            var census = Census.of(connection);
            var same =
                    wish.to() == null && manifest.census().differences(census).isEmpty();
            if (wish.to() == null && !same) {
                throw new Refused("platform.restore.differs", wish.backup().getFileName());
            }
            endSessions(connection);
            return new Restored(manifest, census, same, erasures(wish, connection));
        }
    }

    /** Brings the log of what was erased; the program itself erases it again before it lets anybody in. */
    private int erasures(Wish wish, Connection connection) throws SQLException, IOException {
        var known = ErasureLog.union(
                key,
                wish.data().resolve("keys").resolve(ErasureLog.FILE),
                wish.backups().resolve(ErasureLog.FILE));
        if (known.isEmpty()) {
            return 0;
        }
        var backups = BackupDirectory.prepared(wish.data().resolve("backups"));
        ErasureLog.write(backups.path().resolve(ErasureLog.FILE), key, Clock.system(zone), known);
        var done = Census.has(connection, "people.erasure")
                ? Set.copyOf(Census.column(connection, "select id::text from people.erasure"))
                : Set.<String>of();
        return (int) known.stream()
                .filter(each -> !done.contains(each.act().toString()))
                .count();
    }

    /** Who has signed out since would be signed in again, and so would whoever took their cookie. */
    private static void endSessions(Connection connection) throws SQLException {
        if (Census.has(connection, "access.session")) {
            try (var statement = connection.createStatement()) {
                statement.execute("delete from access.session");
            }
        }
        connection.commit();
    }

    private void recover(Wish wish, Manifest manifest, Restoration restoration)
            throws IOException, InterruptedException {
        var to = wish.to();
        if (to == null) {
            restoration.recover("recovery_target_name = '" + manifest.point() + "'");
            return;
        }
        if (to.at() != null && to.at().isBefore(manifest.consistentAt())) {
            throw new Refused(
                    "platform.restore.earlier-backup-needed",
                    manifest.consistentAt().atZone(zone).toLocalDateTime());
        }
        new ArchiveOfChanges(new BackupDirectory(wish.backups()), key)
                .open(String.valueOf(SealedFile.header(wish.backup()).firstWal()), restoration.archive());
        try {
            restoration.recover(to.at() == null ? "" : "recovery_target_time = '" + FOR_POSTGRES.format(to.at()) + "'");
        } catch (DatabaseUnavailable failure) {
            if (failure.details().contains("before configured recovery target was reached")) {
                throw new Refused("platform.restore.changes-end-earlier");
            }
            throw failure;
        }
    }

    private void bringKeys(Path into) throws IOException {
        if (keys.copy() != null) {
            KeyCopy.open(keys.copy(), key, into);
            KeyCopy.write(into.resolve(BackupKey.FILE), key.all());
        } else if (keys.directory() != null) {
            KeyCopy.copy(keys.directory(), into);
        }
    }

    private static void requireEmpty(Path data) throws IOException {
        if (Files.exists(data) && !Files.isDirectory(data)) {
            throw new Refused("platform.restore.not-empty", data);
        }
        if (Files.isDirectory(data)) {
            try (var files = Files.list(data)) {
                if (files.findAny().isPresent()) {
                    throw new Refused("platform.restore.not-empty", data);
                }
            }
        }
    }

    private static void empty(Path data, boolean keepIt) throws IOException {
        if (!Files.isDirectory(data)) {
            return;
        }
        try (var paths = Files.walk(data)) {
            for (var path : paths.sorted(Comparator.<Path>reverseOrder()).toList()) {
                if (!keepIt || !path.equals(data)) {
                    Files.delete(path);
                }
            }
        }
    }
}
