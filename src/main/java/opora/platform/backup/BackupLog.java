package opora.platform.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.embedded.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what becomes of a backup while it is taken. One at a time: whatever else seems to be going on was killed. */
final class BackupLog implements Backups.Progress, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackupLog.class);
    private static final int MOST_ARGUMENTS = 20;

    private final Connection connection;
    private final Clock clock;
    private final BackupRun.Kind kind;
    private final @Nullable UUID account;
    private final UUID id = Ids.next();

    /** @param account who asked for it, or null */
    BackupLog(EmbeddedDatabase database, Clock clock, BackupRun.Kind kind, @Nullable UUID account) throws SQLException {
        this.connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        this.clock = clock;
        this.kind = kind;
        this.account = account;
    }

    @Override
    public void begun() {
        write("""
                update platform.backup
                set state = 'failed', ended_at = greatest(started_at, ?), problem = 'platform.backup.broken-off'
                where state in ('copying', 'verifying')""", now());
        write("""
                insert into platform.backup (id, kind, started_by, started_at, state)
                values (?, ?, ?, ?, 'copying')""", id, kind.word(), account, now());
    }

    @Override
    public void copied(int percent) {
        write("update platform.backup set percent = ? where id = ?", percent, id);
    }

    @Override
    public void verifying() {
        write("update platform.backup set state = 'verifying' where id = ?", id);
    }

    void ended(Backups.Outcome outcome) {
        var census = outcome.manifest().census();
        write(
                """
                update platform.backup
                set state = ?, ended_at = greatest(started_at, ?), file = ?, bytes = ?, tables = ?, row_count = ?, head = ?,
                    problem = ?, arguments = ?
                where id = ?""",
                outcome.verified() ? "verified" : "unverified",
                now(),
                outcome.file().getFileName().toString(),
                outcome.bytes(),
                census.tables().size(),
                census.rows(),
                census.head(),
                outcome.verified() ? null : "platform.backup.differs",
                outcome.differences(),
                id);
    }

    void failed(Exception failure) {
        var sentence = failure instanceof Refused ? String.valueOf(failure.getMessage()) : "platform.backup.failed";
        var arguments = failure instanceof Refused refused
                ? Arrays.stream(refused.arguments()).map(String::valueOf).toList()
                : List.of(String.valueOf(failure.getMessage()));
        write("""
                update platform.backup
                set state = 'failed', ended_at = greatest(started_at, ?), problem = ?, arguments = ?
                where id = ?""", now(), sentence, arguments, id);
    }

    /** The program is stopping. When the database has stopped before, the next backup finds the run without an owner and says the same. */
    void brokenOff() {
        var wasInterrupted = Thread.interrupted();
        try {
            write("""
                    update platform.backup
                    set state = 'failed', ended_at = greatest(started_at, ?), problem = 'platform.backup.broken-off'
                    where id = ?""", now(), id);
        } catch (IllegalStateException alreadyStopped) {
            LOG.debug("The backup was broken off with its database", alreadyStopped);
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private void write(String statement, @Nullable Object... values) {
        try (var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i] instanceof List<?> list ? array(list) : values[i]);
            }
            prepared.executeUpdate();
        } catch (SQLException problem) {
            throw new IllegalStateException("The record of the backup cannot be written", problem);
        }
    }

    private Object array(List<?> list) throws SQLException {
        return connection.createArrayOf(
                "text", list.stream().limit(MOST_ARGUMENTS).toArray());
    }
}
