package opora.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import opora.platform.Refused;
import opora.platform.embedded.EmbeddedDatabase;
import opora.platform.secrets.KeyDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Backups of this installation: its database, its key, its directory, its record of what became of them. */
@Component
class BackupWork implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(BackupWork.class);

    private static final long LEAST_FREE = 1L << 30;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ObjectProvider<EmbeddedDatabase> embedded;
    private final KeyDirectory keys;
    private final BackupSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile @Nullable Thread asked;

    BackupWork(
            ObjectProvider<EmbeddedDatabase> embedded,
            KeyDirectory keys,
            BackupSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.embedded = embedded;
        this.keys = keys;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** A server that is not ours has tools of its own. */
    boolean isPossible() {
        return embedded.getIfAvailable() != null;
    }

    BackupKey key() throws IOException {
        return BackupKey.of(keys);
    }

    Path directoryOfKeys() {
        return keys.file(BackupKey.FILE).getParent();
    }

    Backups.Outcome take(BackupRun.Kind kind, Path to, @Nullable UUID account, Backups.Progress alsoHeardBy)
            throws IOException, SQLException, InterruptedException {
        var database = embedded.getObject();
        try (var written = new BackupLog(database, clock, kind, account)) {
            return take(database, to, kind, account, written, alsoHeardBy);
        }
    }

    private Backups.Outcome take(
            EmbeddedDatabase database,
            Path to,
            BackupRun.Kind kind,
            @Nullable UUID account,
            BackupLog written,
            Backups.Progress alsoHeardBy)
            throws IOException, SQLException, InterruptedException {
        try {
            var outcome = new Backups(database, key(), clock).take(to, both(written, alsoHeardBy));
            written.ended(outcome);
            tell(new CopyMade(kind.word(), account, outcome.verified()));
            if (outcome.verified()) {
                forgetOldChanges(outcome.file());
            }
            return outcome;
        } catch (IOException | SQLException | RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                written.brokenOff();
                throw new InterruptedException();
            }
            written.failed(failure);
            throw failure;
        } catch (InterruptedException stopped) {
            written.brokenOff();
            throw stopped;
        }
    }

    /** A good copy stays good when nobody can be told of it. */
    private void tell(CopyMade copy) {
        try {
            events.publishEvent(copy);
        } catch (RuntimeException problem) {
            log.error("The backup could not be written into the journal", problem);
        }
    }

    /** The one asked for on the page goes on while the page is left; the page tells what became of it. */
    void begin(UUID account) {
        asked = Thread.ofPlatform().daemon().name("backup").start(() -> takeQuietly(BackupRun.Kind.ASKED, account));
    }

    @Override
    public void destroy() {
        end(asked);
    }

    /** A backup that is broken off stops the server it is tried out with and removes its files. */
    static void end(@Nullable Thread thread) {
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    Optional<Backups.Outcome> takeQuietly(BackupRun.Kind kind, @Nullable UUID account) {
        try {
            return Optional.of(take(kind, settings.directory(), account, new Backups.Progress() {}));
        } catch (Refused refused) {
            log.warn("No backup: {}", refused.getMessage());
        } catch (IOException | SQLException | RuntimeException failure) {
            log.error("No backup", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /**
     * Sends what the server has finished of its log of changes to where the backups are.
     *
     * @return how many pieces went
     */
    int sendChanges() throws IOException {
        if (waitingChanges() == 0) {
            return 0;
        }
        var database = embedded.getObject();
        var archive = new ArchiveOfChanges(new BackupDirectory(settings.directory()), key());
        return archive.take(database.archive(), clock);
    }

    /** What waits for a place that cannot be reached may not stop the database itself. */
    int dropChangesWhenDiskIsNearlyFull() throws IOException {
        var database = embedded.getObject();
        return Files.getFileStore(database.directory()).getUsableSpace() < LEAST_FREE
                ? ArchiveOfChanges.drop(database.archive())
                : 0;
    }

    /** Where a backup is tried out. */
    Path scratch() {
        return Backups.scratch(embedded.getObject());
    }

    /** How many pieces of the log of changes still lie beside the database. */
    int waitingChanges() {
        var database = embedded.getIfAvailable();
        try {
            return database == null ? 0 : ArchiveOfChanges.waiting(database.archive());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void forgetOldChanges(Path newest) throws IOException {
        var directory = BackupDirectory.prepared(newest.getParent());
        var backups = directory.finished(SealedFile.header(newest).system());
        var oldestDaily =
                Retention.daily(backups, each -> each.made(clock.getZone())).getLast();
        new ArchiveOfChanges(directory, key())
                .prune(String.valueOf(oldestDaily.header().firstWal()));
    }

    private static Backups.Progress both(Backups.Progress one, Backups.Progress other) {
        return new Backups.Progress() {
            @Override
            public void begun() {
                one.begun();
                other.begun();
            }

            @Override
            public void copied(int percent) {
                one.copied(percent);
                other.copied(percent);
            }

            @Override
            public void verifying() {
                one.verifying();
                other.verifying();
            }
        };
    }
}
