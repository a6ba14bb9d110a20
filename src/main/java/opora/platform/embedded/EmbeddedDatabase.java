package opora.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL of one data directory, run by this process or joined while another one runs it. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE_WITH_A_STARTING_OWNER = Duration.ofSeconds(60);
    private static final Duration PATIENCE_WITH_A_PASSING_LOCK = Duration.ofMillis(500);

    private final DataDirectory directory;
    private final Postmaster postmaster;
    private final Passwords passwords;
    private @Nullable Ownership ownership;
    private final boolean owner;

    private EmbeddedDatabase(
            DataDirectory directory, Postmaster postmaster, Passwords passwords, @Nullable Ownership ownership) {
        this.directory = directory;
        this.postmaster = postmaster;
        this.passwords = passwords;
        this.ownership = ownership;
        this.owner = ownership != null;
    }

    /** Starts the database of this directory, creating it at first; refuses while another process runs it. */
    public static EmbeddedDatabase open(Path dataDirectory) {
        return open(dataDirectory, false);
    }

    /** @param archiving whether the log of changes is kept piece by piece, so that any moment can be restored */
    public static EmbeddedDatabase open(Path dataDirectory, boolean archiving) {
        try {
            var directory = DataDirectory.prepared(dataDirectory);
            var lock = lockPatiently(directory)
                    .orElseThrow(() -> new DatabaseUnavailable(
                            DatabaseUnavailable.Reason.ALREADY_RUNNING,
                            directory.root() + " is used by another process"));
            return startHolding(lock, directory, archiving);
        } catch (IOException failure) {
            throw DatabaseUnavailable.because(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw DatabaseUnavailable.notStarted("interrupted");
        }
    }

    /** The database another process runs on this directory, or nothing when none does. Closing leaves it running. */
    public static Optional<EmbeddedDatabase> join(Path dataDirectory) {
        var path = dataDirectory.toAbsolutePath();
        if (!Files.exists(new DataDirectory(path).lock())) {
            return Optional.empty();
        }
        try {
            return joinExisting(new DataDirectory(path.toRealPath()));
        } catch (IOException failure) {
            throw DatabaseUnavailable.because(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw DatabaseUnavailable.notStarted("interrupted");
        }
    }

    /** Details of refused rows stay out of the exceptions, and so out of the log: they quote personal data. */
    public String url() {
        return Roles.url(postmaster);
    }

    /** The owner of the tables, whom the walls between institutions do not stop: for migrations and maintenance. */
    public String user() {
        return Roles.OWNER;
    }

    public String password() {
        return passwords.owner();
    }

    /** Who the running application is: works with rows, within the walls. */
    public String applicationUser() {
        return Roles.APPLICATION;
    }

    public String applicationPassword() {
        return passwords.application();
    }

    /** Where everything of this installation lies. */
    public Path directory() {
        return directory.root();
    }

    public Path cluster() {
        return directory.cluster();
    }

    /** Where the server leaves the finished pieces of its log of changes when it is told to archive. */
    public Path archive() {
        return directory.archive();
    }

    /** For work on the cluster itself. The password of the superuser is known to whoever may read the data directory. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", superuserPassword());
    }

    /** A copy of this cluster knows the same one. */
    public String superuserPassword() {
        try {
            return Files.readString(directory.superuserPassword()).strip();
        } catch (IOException unreadable) {
            throw DatabaseUnavailable.because(unreadable);
        }
    }

    public boolean owner() {
        return owner;
    }

    public long postmasterPid() {
        return postmaster.pid();
    }

    @Override
    public synchronized void close() {
        var ending = ownership;
        ownership = null;
        if (ending != null) {
            ending.end(postmaster.pid());
        }
    }

    private static EmbeddedDatabase startHolding(DirectoryLock lock, DataDirectory directory, boolean archiving)
            throws IOException, InterruptedException {
        var started = false;
        try {
            var programs = new Programs(Binaries.unpacked(directory), directory.root());
            new Cluster(directory, programs).ensureCreated(archiving);
            var server = new Server(directory, programs);
            var postmaster = server.start();
            var ownership = new Ownership(server, lock);
            try {
                new Roles(directory).settle(postmaster);
            } catch (IOException | SQLException failure) {
                server.stop(postmaster.pid());
                throw DatabaseUnavailable.notStarted(String.valueOf(failure.getMessage()));
            }
            var database = new EmbeddedDatabase(directory, postmaster, Passwords.in(directory), ownership);
            started = true;
            log.info("Database in {}, port {}", directory.root(), database.postmaster.port());
            return database;
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    // Who only looks whether the directory is free holds its lock for an instant.
    private static Optional<DirectoryLock> lockPatiently(DataDirectory directory)
            throws IOException, InterruptedException {
        var giveUpAt = System.nanoTime() + PATIENCE_WITH_A_PASSING_LOCK.toNanos();
        var lock = DirectoryLock.take(directory.lock());
        while (lock.isEmpty() && System.nanoTime() < giveUpAt) {
            Thread.sleep(50);
            lock = DirectoryLock.take(directory.lock());
        }
        return lock;
    }

    private static Optional<EmbeddedDatabase> joinExisting(DataDirectory directory)
            throws IOException, InterruptedException {
        var giveUpAt = System.nanoTime() + PATIENCE_WITH_A_STARTING_OWNER.toNanos();
        while (System.nanoTime() < giveUpAt) {
            if (isFree(directory)) {
                return Optional.empty();
            }
            var running = Postmaster.running(directory.cluster()).filter(Postmaster::ready);
            if (running.isPresent()) {
                return Optional.of(new EmbeddedDatabase(directory, running.get(), Passwords.in(directory), null));
            }
            Thread.sleep(100);
        }
        throw DatabaseUnavailable.notStarted(directory.root() + " is locked, but its database does not answer");
    }

    private static boolean isFree(DataDirectory directory) throws IOException {
        var lock = DirectoryLock.take(directory.lock());
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isPresent();
    }

    private record Passwords(String owner, String application) {

        static Passwords in(DataDirectory directory) throws IOException {
            return new Passwords(
                    Files.readString(directory.ownerPassword()).strip(),
                    Files.readString(directory.applicationPassword()).strip());
        }
    }

    /** What the running process holds, given back in this order: first the server ends, then others may have the directory. */
    private record Ownership(Server server, DirectoryLock lock) {

        void end(long pid) {
            try (lock) {
                server.stop(pid);
            } catch (IOException failure) {
                log.warn("The database was not stopped; the next start will do it", failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
