package opora.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A cluster made of the files of a backup. All of it lies in one directory beside the place it is meant for until it is whole; what is
 * not kept is gone when this is closed, and what a killed process left is gone at the next beginning.
 */
public final class Restoration implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofHours(12);
    private static final String UNFINISHED = "restoring";

    private final DataDirectory target;
    private final DataDirectory work;
    private final Server server;
    private final Programs programs;
    private final DirectoryLock lock;
    private @Nullable Postmaster running;

    private Restoration(DataDirectory target, DataDirectory work, DirectoryLock lock) throws IOException {
        this.target = target;
        this.work = work;
        this.lock = lock;
        this.programs = new Programs(Binaries.unpacked(target), work.root());
        this.server = new Server(work, programs);
    }

    /** Refuses a directory another process works in. */
    public static Restoration in(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        var target = new DataDirectory(directory.toRealPath());
        var lock = DirectoryLock.take(target.lock())
                .orElseThrow(() -> new DatabaseUnavailable(
                        DatabaseUnavailable.Reason.ALREADY_RUNNING, target.root() + " is used by another process"));
        try {
            removeUnfinished(target);
            target.createPrivately(target.root().resolve(UNFINISHED));
            var work = DataDirectory.prepared(target.root().resolve(UNFINISHED));
            work.createPrivately(work.cluster());
            work.createPrivately(work.archive());
            return new Restoration(target, work, lock);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** Ends and removes what a killed process left in a directory used for trying backups out. */
    public static void clean(Path directory) throws IOException, InterruptedException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        var target = new DataDirectory(directory.toRealPath());
        var lock = DirectoryLock.take(target.lock());
        if (lock.isPresent()) {
            try {
                removeUnfinished(target);
            } finally {
                lock.get().close();
            }
        }
    }

    /** Where the files of the cluster are to be put. */
    public Path files() {
        return work.cluster();
    }

    /** Where the pieces of the log of changes are to be put that lead beyond the backup. */
    public Path archive() {
        return work.archive();
    }

    /** Brings the files to the target, given in the words of PostgreSQL's settings, and leaves the server running. */
    public void recover(String target) throws IOException, InterruptedException {
        new Cluster(work, programs).requireSameMajorVersion();
        ClusterSettings.writeForRecovery(files(), """

                restore_command = 'cp ../archive/%f %p'
                recovery_target_action = 'promote'
                hot_standby = off
                """ + target + "\n");
        Files.createFile(files().resolve("recovery.signal"));
        running = server.start(PATIENCE);
    }

    /** @param password the superuser's where the backup was made */
    public Connection superuser(String password) throws SQLException {
        if (running == null) {
            throw new IllegalStateException("Not recovered yet");
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + running.port() + "/opora", "postgres", password);
    }

    /** Gives the cluster passwords of its own and puts it where the application will find it. */
    public void keep() throws IOException, InterruptedException {
        stop();
        new Cluster(work, programs).setPasswords();
        Files.move(work.secrets(), target.secrets(), StandardCopyOption.ATOMIC_MOVE);
        Files.move(work.log(), target.log(), StandardCopyOption.ATOMIC_MOVE);
        Files.move(work.cluster(), target.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        // Whoever is broken off still clears up behind itself.
        var interrupted = Thread.interrupted();
        try (lock) {
            stop();
            DataDirectory.deleteTree(work.root());
        } catch (InterruptedException again) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void stop() throws IOException, InterruptedException {
        var stopping = running;
        running = null;
        if (stopping != null) {
            server.stop(stopping.pid());
        }
    }

    private static void removeUnfinished(DataDirectory target) throws IOException, InterruptedException {
        var unfinished = new DataDirectory(target.root().resolve(UNFINISHED));
        if (Files.isDirectory(unfinished.cluster())) {
            new Server(unfinished, new Programs(Binaries.unpacked(target), target.root())).stopOrphan();
        }
        DataDirectory.deleteTree(unfinished.root());
    }
}
