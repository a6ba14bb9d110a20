package opora.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongConsumer;
import opora.platform.embedded.EmbeddedDatabase;

/**
 * Copies the files of a running cluster the way PostgreSQL describes it: the server is told that a copy begins, the files are read while
 * it goes on working, it is told that the copy ended, and the log of changes of that time makes the copy whole.
 */
final class BaseCopy implements AutoCloseable {

    private static final Duration PATIENCE_WITH_WRITERS = Duration.ofMinutes(10);

    private final EmbeddedDatabase database;
    private final Clock clock;
    private final Connection superuser;
    private final String firstWal;

    BaseCopy(EmbeddedDatabase database, Clock clock) throws SQLException {
        this.database = database;
        this.clock = clock;
        superuser = database.superuser();
        try {
            // Nothing written from here on is recycled while this session lives, and nothing is kept longer.
            one("select pg_create_physical_replication_slot('opora_backup_' || pg_backend_pid(), true, true)");
            firstWal = one("select pg_walfile_name(pg_backup_start('opora', fast => true))");
        } catch (SQLException failure) {
            superuser.close();
            throw failure;
        }
    }

    String firstWal() {
        return firstWal;
    }

    String system() throws SQLException {
        return one("select system_identifier from pg_control_system()");
    }

    Manifest writeTo(OutputStream out, String name, LongConsumer progress) throws IOException {
        try (var seeing = database.superuser();
                var tar = new TarOfCluster(out, progress)) {
            ClusterFiles.walk(database.cluster(), tar::file, tar::directory);
            tar.bytes(ClusterFiles.CONTROL, control());
            finish(tar);
            var point = QuietPoint.find(superuser, seeing, name, PATIENCE_WITH_WRITERS);
            var at = clock.instant();
            copyLog(tar, one("select pg_walfile_name(pg_switch_wal())"));
            var manifest = new Manifest(point, at, Census.of(seeing), tar.copied());
            tar.last(manifest);
            return manifest;
        } catch (SQLException failure) {
            throw new IOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private void finish(TarOfCluster tar) throws SQLException, IOException {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery("select labelfile, spcmapfile from pg_backup_stop(false)")) {
            row.next();
            tar.bytes("backup_label", row.getString(1).getBytes(StandardCharsets.UTF_8));
            var tablespaces = row.getString(2);
            if (tablespaces != null && !tablespaces.isBlank()) {
                throw new IOException("Tablespaces are not supported");
            }
        }
    }

    private void copyLog(TarOfCluster tar, String lastWal) throws IOException {
        var log = database.cluster().resolve("pg_wal");
        try (var files = Files.list(log)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9A-F]{24}")
                            && name.compareTo(firstWal) >= 0
                            && name.compareTo(lastWal) <= 0)
                    .sorted()
                    .toList();
            for (var name : names) {
                tar.file("pg_wal/" + name, log.resolve(name));
            }
        }
    }

    /** The one file that is not mended by the log of changes; the server may be writing it just now. */
    private byte[] control() throws IOException, InterruptedException {
        var file = database.cluster().resolve(ClusterFiles.CONTROL);
        var before = Files.readAllBytes(file);
        while (true) {
            Thread.sleep(10);
            var now = Files.readAllBytes(file);
            if (Arrays.equals(before, now)) {
                return now;
            }
            before = now;
        }
    }

    private String one(String query) throws SQLException {
        return Census.column(superuser, query).getFirst();
    }

    /** Ends the session, and with it a copy that was not finished. */
    @Override
    public void close() throws SQLException {
        superuser.close();
    }
}
