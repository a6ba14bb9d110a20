package opora.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import opora.platform.Refused;
import opora.platform.backup.SealedFile.Header;
import opora.platform.embedded.DatabaseUnavailable;
import opora.platform.embedded.EmbeddedDatabase;
import opora.platform.embedded.Restoration;

/** Takes a backup of the running database, tries it out at once, and keeps as many as the rule says. */
final class Backups {

    /** Known to every process that works with the database: one backup at a time. */
    static final long ONE_AT_A_TIME = 0x6f706f72612d6264L;

    /** Somebody else may fill the disk after it was looked at, and a quota is not seen before it is reached. */
    private static final List<String> FULL =
            List.of("No space left on device", "Disk quota exceeded", "File too large");

    private static final long FREE_BESIDES = 256L << 20;

    private final EmbeddedDatabase database;
    private final BackupKey key;
    private final Clock clock;

    Backups(EmbeddedDatabase database, BackupKey key, Clock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    /** What is heard while it goes on: hundredths of the copying, then that it is being tried out. */
    interface Progress {

        /** No other backup is being taken. */
        default void begun() {}

        default void copied(int percent) {}

        default void verifying() {}
    }

    /** @param differences what the restored database holds otherwise; empty when the backup is verified */
    record Outcome(Path file, long bytes, Manifest manifest, List<String> differences, List<Path> removed) {

        boolean verified() {
            return differences.isEmpty();
        }
    }

    static Path scratch(EmbeddedDatabase database) {
        return database.directory().resolve("verify");
    }

    Outcome take(Path to, Progress progress) throws IOException, SQLException, InterruptedException {
        try (var lock = database.superuser()) {
            if (!taken(lock)) {
                throw new Refused("platform.backup.already-running");
            }
            progress.begun();
            var directory = BackupDirectory.prepared(to);
            directory.removeParts();
            Restoration.clean(scratch(database));
            var size = ClusterFiles.size(database.cluster());
            directory.requireSpace(size + FREE_BESIDES);
            requireSpaceToVerify(directory, size);
            return take(directory, size, progress);
        } catch (IOException failure) {
            if (isFull(failure)) {
                throw new Refused("platform.backup.disk-full", to);
            }
            throw failure;
        }
    }

    static boolean isFull(Exception failure) {
        return FULL.stream().anyMatch(String.valueOf(failure.getMessage())::contains);
    }

    private Outcome take(BackupDirectory directory, long size, Progress progress)
            throws IOException, SQLException, InterruptedException {
        var at = ZonedDateTime.now(clock);
        var file = directory.path().resolve(BackupDirectory.nameAt(at) + BackupDirectory.FINISHED);
        var made = copy(file, at, size, progress);
        var kept = false;
        try {
            progress.verifying();
            var differences = differences(made);
            var name = differences.isEmpty() ? file : unverified(file);
            directory.removeUnverified();
            SealedFile.publish(made.part(), name);
            kept = true;
            var removed = differences.isEmpty() ? prune(directory, made.header().system()) : List.<Path>of();
            return new Outcome(name, Files.size(name), made.manifest(), differences, removed);
        } finally {
            if (!kept) {
                Files.deleteIfExists(made.part());
            }
        }
    }

    private record Made(Path part, Header header, Manifest manifest) {}

    private Made copy(Path file, ZonedDateTime at, long size, Progress progress) throws IOException, SQLException {
        try (var copy = new BaseCopy(database, clock)) {
            var name = file.getFileName().toString();
            var header = new Header(
                    SealedFile.Kind.BACKUP, name, at.toInstant(), key.mark(), copy.system(), copy.firstWal());
            var manifest = new Manifest[1];
            var part = SealedFile.write(
                    file, header, key, out -> manifest[0] = copy.writeTo(out, name, percent(size, progress)));
            return new Made(part, header, manifest[0]);
        }
    }

    private static LongConsumer percent(long size, Progress progress) {
        var done = new AtomicLong();
        return bytes -> {
            var before = done.getAndAdd(bytes);
            int percent = (int) Math.min(99, (before + bytes) * 100 / Math.max(size, 1));
            if (before == 0 || percent != (int) Math.min(99, before * 100 / Math.max(size, 1))) {
                progress.copied(percent);
            }
        };
    }

    private List<String> differences(Made made) throws IOException, InterruptedException {
        try {
            return compared(made);
        } catch (DamagedFile | DatabaseUnavailable | SQLException useless) {
            return List.of(String.valueOf(useless.getMessage()));
        }
    }

    /** Restores the file, as it now lies there, beside the database and compares what it holds. */
    private List<String> compared(Made made) throws IOException, SQLException, InterruptedException {
        try (var restoration = Restoration.in(scratch(database))) {
            var manifest = Unpacking.unpack(made.part(), key, restoration.files());
            restoration.recover("recovery_target_name = '" + manifest.point() + "'");
            try (var restored = restoration.superuser(database.superuserPassword())) {
                restored.setAutoCommit(false);
                return made.manifest().census().differences(Census.of(restored));
            }
        }
    }

    private static Path unverified(Path file) {
        return file.resolveSibling(
                file.getFileName().toString().replace(BackupDirectory.FINISHED, BackupDirectory.UNVERIFIED));
    }

    private List<Path> prune(BackupDirectory directory, String system) throws IOException {
        var backups = directory.finished(system);
        var kept = Retention.kept(backups, each -> each.made(clock.getZone()));
        var removed = backups.stream()
                .filter(each -> !kept.contains(each))
                .map(BackupDirectory.Kept::file)
                .toList();
        for (var file : removed) {
            Files.deleteIfExists(file);
        }
        return removed;
    }

    private void requireSpaceToVerify(BackupDirectory target, long size) throws IOException {
        var here = Files.getFileStore(database.directory());
        var same = here.equals(Files.getFileStore(target.path()));
        var needed = size * (same ? 2 : 1) + FREE_BESIDES;
        if (here.getUsableSpace() < needed) {
            throw new Refused(
                    "platform.backup.no-space",
                    database.directory(),
                    BackupDirectory.megabytes(here.getUsableSpace()),
                    BackupDirectory.megabytes(needed));
        }
    }

    private static boolean taken(Connection lock) throws SQLException {
        return Census.column(lock, "select pg_try_advisory_lock(" + ONE_AT_A_TIME + ")")
                .contains("t");
    }
}
