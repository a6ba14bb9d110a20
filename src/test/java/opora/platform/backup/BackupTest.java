package opora.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import opora.platform.Refused;
import opora.platform.embedded.EmbeddedDatabase;
import opora.platform.embedded.Restoration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One database and one backup of it for all: clusters are slow to start. */
class BackupTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final Clock CLOCK = Clock.system(ZONE);

    @TempDir
    static Path directory;

    static Path keyFile;
    static Path to;
    static EmbeddedDatabase database;
    static Backups.Outcome backup;

    @BeforeAll
    static void backUpWhilePeopleWork() throws Exception {
        keyFile = Files.writeString(directory.resolve("backup.key"), "0123456789abcdef".repeat(4));
        to = directory.resolve("backups");
        database = EmbeddedDatabase.open(directory.resolve("data"), true);
        run("create table note (id bigint generated always as identity primary key, text text not null)");
        run("insert into note (text) select repeat('Петрова ', 20) from generate_series(1, 20000)");
        run("create schema access");
        run("create table access.session as select 'a hash' as token_hash");
        var enough = new AtomicBoolean();
        var writer = Thread.ofPlatform().start(() -> writeUntil(enough));
        try {
            backup = backups().take(to, new Backups.Progress() {});
        } finally {
            enough.set(true);
            writer.join();
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void isTriedOutAtOnceAndHoldsExactlyTheRowsOfOneInstant() {
        assertThat(backup.differences()).isEmpty();
        assertThat(backup.manifest().census().tables().get("public.note").rows())
                .isGreaterThan(20_000);
        assertThat(filesIn(to)).contains(backup.file().getFileName().toString());
        assertThat(database.directory().resolve("verify/restoring")).doesNotExist();
    }

    @Test
    void tellsNothingWithoutTheKey() throws IOException {
        var bytes = new String(Files.readAllBytes(backup.file()), StandardCharsets.UTF_8);
        assertThat(bytes).startsWith("OPORA1 ").doesNotContain("Петрова", "note", Files.readString(keyFile));
    }

    @Test
    void isRestoredToWhatItWas() throws Exception {
        var data = directory.resolve("restored");
        var restored = restore(backup.file(), data, null, keyFile);
        assertThat(restored.asInBackup()).isTrue();
        assertThat(restored.census()).isEqualTo(backup.manifest().census());
        try (var started = EmbeddedDatabase.open(data)) {
            assertThat(query(started, "select token_hash from access.session"))
                    .as("who was signed in then is not signed in now")
                    .isEmpty();
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> restore(backup.file(), data, null, keyFile))
                .withMessage("platform.restore.not-empty");
        assertThat(data.resolve("postgres/PG_VERSION")).exists();
        assertThat(data.resolve("restored-from"))
                .hasContent(backup.file().getFileName().toString());
    }

    @Test
    void tellsWhatWasErasedSinceAndBringsTheLogOfItAlong() throws Exception {
        var entry = new ErasureLog.Entry(
                new UUID(1, 1), new UUID(1, 2), new UUID(1, 3), CLOCK.instant(), new UUID(1, 4), "TERM_OVER");
        var log = to.resolve(ErasureLog.FILE);
        ErasureLog.write(log, BackupKey.read(keyFile), CLOCK, List.of(entry));
        assertThat(new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1))
                .doesNotContain(entry.family().toString(), "TERM_OVER");
        try {
            var data = directory.resolve("with-erasures");

            var restored = restore(backup.file(), data, null, keyFile);

            assertThat(restored.erasures()).isEqualTo(1);
            assertThat(ErasureLog.union(BackupKey.read(keyFile), data.resolve("backups/" + ErasureLog.FILE)))
                    .containsExactly(entry);
        } finally {
            Files.delete(log);
        }
    }

    @Test
    void isRestoredToTheMomentBeforeAMistake() throws Exception {
        run("create table if not exists family (name text)");
        run("insert into family values ('Ивановы'), ('Сидоровы')");
        Thread.sleep(5);
        var before = query("select clock_timestamp()::timestamptz(6)::text").getFirst();
        run("delete from family where name = 'Ивановы'");
        run("insert into family values ('Лишние')");
        sendChanges();

        var moment = Instant.parse(before.replace(" ", "T").replaceAll("\\+00$", "Z"));
        var data = directory.resolve("before-the-mistake");
        restore(backup.file(), data, new Restore.Moment(moment), keyFile);
        try (var restored = EmbeddedDatabase.open(data)) {
            assertThat(query(restored, "select name from family order by 1")).containsExactly("Ивановы", "Сидоровы");
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> restore(
                        backup.file(),
                        directory.resolve("too-late"),
                        new Restore.Moment(moment.plusSeconds(3600)),
                        keyFile))
                .withMessage("platform.restore.changes-end-earlier");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> restore(
                        backup.file(), directory.resolve("too-early"), new Restore.Moment(Instant.EPOCH), keyFile))
                .withMessage("platform.restore.earlier-backup-needed");
        assertThat(directory.resolve("too-late")).doesNotExist();
        assertThat(directory.resolve("too-early")).doesNotExist();
    }

    @Test
    void isRefusedWhenDamagedOrLockedWithAnotherKey() throws Exception {
        var other = Files.writeString(directory.resolve("other.key"), "fedcba9876543210".repeat(4));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> restore(backup.file(), directory.resolve("a"), null, other))
                .withMessage("platform.backup.other-key");

        var damaged = directory.resolve("damaged.backup");
        var size = Files.size(backup.file());
        for (long cut : new long[] {size - 1, size / 2, 3000}) {
            Files.write(damaged, Files.readAllBytes(backup.file()));
            try (var file = new RandomAccessFile(damaged.toFile(), "rw")) {
                file.setLength(cut);
            }
            assertDamaged(damaged);
        }
        for (long altered : new long[] {size - 1, size / 2, 900, 30}) {
            Files.write(damaged, Files.readAllBytes(backup.file()));
            try (var file = new RandomAccessFile(damaged.toFile(), "rw")) {
                file.seek(altered);
                int was = file.read();
                file.seek(altered);
                file.write(was ^ 1);
            }
            assertDamaged(damaged);
        }
        Files.writeString(damaged, "Отчёт за год");
        assertDamaged(damaged);
    }

    @Test
    void leavesNothingThatLooksFinishedWhenItsProcessIsKilled() throws Exception {
        var here = directory.resolve("killed");
        var process = BackupInAnotherProcess.start(
                "", database.directory(), keyFile, here, BackupInAnotherProcess.IN_THE_MIDDLE);
        try {
            assertThat(BackupInAnotherProcess.saidUpTo(process, BackupInAnotherProcess.IN_THE_MIDDLE))
                    .contains(BackupInAnotherProcess.IN_THE_MIDDLE);
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(filesIn(here)).hasSize(1).allMatch(name -> name.endsWith(SealedFile.PART));

        killWhileItIsTriedOut(here);
        assertThat(filesIn(here)).hasSize(1).allMatch(name -> name.endsWith(SealedFile.PART));

        var next = backups().take(here, new Backups.Progress() {});
        assertThat(next.verified()).isTrue();
        assertThat(filesIn(here)).containsExactly(next.file().getFileName().toString());
    }

    /** The server it is tried out with outlives it, until the next start. */
    private static void killWhileItIsTriedOut(Path here) throws Exception {
        var scratch = database.directory().resolve("verify");
        var started = scratch.resolve("restoring/postgres/postmaster.pid");
        var process = BackupInAnotherProcess.start("", database.directory(), keyFile, here);
        try {
            BackupInAnotherProcess.saidUpTo(process, BackupInAnotherProcess.TRYING_OUT);
            while (process.isAlive() && (!Files.exists(started) || Files.size(started) == 0)) {
                Thread.sleep(2);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        var server = ProcessHandle.of(
                Long.parseLong(Files.readAllLines(started).getFirst().strip()));
        Restoration.clean(scratch);
        if (server.isPresent()) {
            assertThat(server.get().onExit()).succeedsWithin(Duration.ofSeconds(30));
        }
        assertThat(scratch.resolve("restoring")).doesNotExist();
    }

    @Test
    void leavesNothingWhenTheDiskIsFull() throws Exception {
        var here = directory.resolve("full");
        var process = BackupInAnotherProcess.start("ulimit -f 1000; ", database.directory(), keyFile, here);
        assertThat(BackupInAnotherProcess.saidUpTo(process, "refused")).contains("refused: platform.backup.disk-full");
        process.waitFor();
        assertThat(filesIn(here)).isEmpty();
    }

    @Test
    void costsOnePieceOfTheLogWhenSomethingWasChangedAndNoneWhenNothingWas() throws Exception {
        assertThat(piecesAfterEndingOne(5, "select 1")).isLessThanOrEqualTo(1);
        assertThat(piecesAfterEndingOne(5, "select pg_create_restore_point('changed')"))
                .isBetween(5, 6);
    }

    /** The server itself may write a line between two of them, hence the one piece of tolerance. */
    private static int piecesAfterEndingOne(int times, String statement) throws Exception {
        sendChanges();
        var pieces = filesIn(to.resolve("changes")).size();
        for (int i = 0; i < times; i++) {
            query(statement);
            query("select pg_switch_wal()");
        }
        sendChanges();
        // The last one is of the sending itself.
        return filesIn(to.resolve("changes")).size() - pieces - 1;
    }

    private void assertDamaged(Path file) throws Exception {
        var data = directory.resolve("from-damaged");
        try {
            restore(file, data, null, keyFile);
        } catch (DamagedFile | Refused said) {
            assertThat(data).doesNotExist();
            return;
        }
        throw new AssertionError("A damaged backup was restored");
    }

    private static Restore.Restored restore(Path file, Path data, Restore.@Nullable Moment moment, Path key)
            throws Exception {
        return new Restore(BackupKey.read(key), new Restore.Keys(null, null), ZONE)
                .run(new Restore.Wish(file, data, moment, to));
    }

    /** Ends the piece of the log that is being written and waits until all of it is where the backups are. */
    private static void sendChanges() throws Exception {
        query("select pg_create_restore_point('sent')");
        var last = query("select pg_walfile_name(pg_switch_wal())").getFirst();
        var archive = new ArchiveOfChanges(BackupDirectory.prepared(to), BackupKey.read(keyFile));
        var sent = to.resolve("changes").resolve(last + ".changes");
        for (int waited = 0; waited < 200 && !Files.exists(sent); waited++) {
            archive.take(database.archive(), CLOCK);
            Thread.sleep(50);
        }
        assertThat(sent).exists();
    }

    private static Backups backups() throws IOException {
        return new Backups(database, BackupKey.read(keyFile), CLOCK);
    }

    private static void writeUntil(AtomicBoolean enough) {
        try (var connection = connection(database);
                var statement = connection.createStatement()) {
            while (!enough.get()) {
                statement.execute("insert into note (text) values ('за работой')");
                statement.execute("delete from note where id = (select min(id) + 7 from note)");
                Thread.sleep(3);
            }
        } catch (SQLException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<String> filesIn(Path path) {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void run(String statement) throws SQLException {
        try (var connection = connection(database);
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private static List<String> query(String query) throws SQLException {
        try (var connection = database.superuser()) {
            connection.createStatement().execute("set timezone to 'UTC'");
            return Census.column(connection, query);
        }
    }

    private static List<String> query(EmbeddedDatabase database, String query) throws SQLException {
        try (var connection = connection(database)) {
            return Census.column(connection, query);
        }
    }

    private static Connection connection(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
