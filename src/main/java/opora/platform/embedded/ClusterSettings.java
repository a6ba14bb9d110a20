package opora.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The settings of the server, written anew at every start so that a newer release brings its own. */
final class ClusterSettings {

    private static final String FILE = "opora.conf";

    private static final String SETTINGS = """
            # Written by Opora at every start. Put your own settings into postgresql.conf, below its last line.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 40
            password_encryption = 'scram-sha-256'

            # What is acknowledged is on the disk.
            fsync = on
            synchronous_commit = on
            # Except who looked at a page, which is there by the third round of the writer.
            wal_writer_delay = '20ms'
            full_page_writes = on
            wal_compression = on
            min_wal_size = '64MB'
            max_wal_size = '256MB'

            # One centre on one modest computer beside its own application.
            shared_buffers = '64MB'
            effective_cache_size = '512MB'
            work_mem = '8MB'
            maintenance_work_mem = '64MB'
            autovacuum_max_workers = 2
            io_method = 'sync'
            random_page_cost = 1.1
            jit = off

            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'

            # Seven files, one for each day of the week. Values of rows and texts of statements stay out of them:
            # they are personal data.
            logging_collector = on
            log_directory = '../log'
            log_filename = 'postgres-%a.log'
            log_rotation_age = '1d'
            log_rotation_size = 0
            log_truncate_on_rotation = on
            log_min_messages = 'warning'
            log_checkpoints = off
            log_error_verbosity = 'terse'
            log_min_error_statement = 'panic'
            log_parameter_max_length_on_error = 0
            """;

    // Finished pieces of the log of changes go to a private directory beside the cluster, from where the application
    // takes them, encrypted, to the backups. A piece that is not full goes there when the interval has passed, and only
    // if something was changed.
    private static final String ARCHIVING = """

            archive_mode = on
            archive_library = 'basic_archive'
            basic_archive.archive_directory = '../archive'
            archive_timeout = '10s'
            """;

    private ClusterSettings() {}

    static void include(Path cluster) throws IOException {
        var main = cluster.resolve("postgresql.conf");
        Files.writeString(main, Files.readString(main) + "\ninclude '" + FILE + "'\n");
        write(cluster, false);
    }

    static void write(Path cluster, boolean archiving) throws IOException {
        Files.writeString(cluster.resolve(FILE), archiving ? SETTINGS + ARCHIVING : SETTINGS);
    }

    static void writeForRecovery(Path cluster, String settings) throws IOException {
        Files.writeString(cluster.resolve(FILE), SETTINGS + settings);
    }
}
