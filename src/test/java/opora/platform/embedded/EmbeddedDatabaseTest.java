package opora.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import opora.platform.embedded.DatabaseUnavailable.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests share one directory, as the starts of one installation do: each leaves it stopped and whole. */
class EmbeddedDatabaseTest {

    @TempDir
    static Path parent;

    private Path directory;
    private EmbeddedDatabase database;

    @BeforeEach
    void open() {
        directory = parent.resolve("data");
        database = EmbeddedDatabase.open(directory);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isSetUpToKeepWhatItAcknowledged() throws SQLException {
        assertThat(query("select name || ' ' || setting from pg_settings"))
                .contains(
                        "fsync on",
                        "full_page_writes on",
                        "synchronous_commit on",
                        "data_checksums on",
                        "password_encryption scram-sha-256",
                        "listen_addresses 127.0.0.1",
                        "server_encoding UTF8",
                        "log_parameter_max_length_on_error 0",
                        "max_connections 40",
                        "jit off");
    }

    @Test
    void letsTheApplicationDoNoMoreThanItNeeds() throws SQLException {
        assertThat(query("select rolsuper or rolcreaterole or rolcreatedb or rolreplication"
                        + " from pg_roles where rolname = current_user"))
                .containsExactly("f");
        assertThat(query("select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls"
                        + " or has_function_privilege('opora_app', 'set_config(text, text, boolean)', 'execute')"
                        + " or has_database_privilege('opora_app', 'opora', 'create, temporary')"
                        + " from pg_roles where rolname = 'opora_app'"))
                .containsExactly("f");
        run("create extension if not exists btree_gist");
        assertThat(query("select pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
                .containsExactly("opora");
    }

    @Test
    void comparesAndLowersRussianLetters() throws SQLException {
        assertThat(query("select lower('ЁЖИК В ТУМАНЕ')")).containsExactly("ёжик в тумане");
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        for (var user : List.of("opora", "postgres")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(database.url(), user, "guessed")
                            .close())
                    .matches(refusal -> "28P01".equals(refusal.getSQLState()));
        }
    }

    @Test
    void keepsItsPasswordsFromOtherUsersOfTheComputer() throws IOException {
        var secrets = directory.resolve("secrets");
        assertThat(permissions(secrets)).isEqualTo("rwx------");
        assertThat(permissions(secrets.resolve("postgres-password"))).isEqualTo("rw-------");
        assertThat(permissions(secrets.resolve("opora-password"))).isEqualTo("rw-------");
        assertThat(permissions(secrets.resolve("opora-app-password"))).isEqualTo("rw-------");
        assertThat(Files.readString(secrets.resolve("postgres-password"))).isNotEqualTo(database.password());
    }

    @Test
    void keepsPersonalDataOutOfItsLog() throws Exception {
        run("create table if not exists surname (value text primary key)");
        run("insert into surname values ('Невыдуманцев') on conflict do nothing");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> run("insert into surname values ('Невыдуманцев')"))
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .contains("surname_pkey")
                        .doesNotContain("Невыдуманцев"));
        assertThat(loggedWith("surname_pkey")).contains("surname_pkey").doesNotContain("Невыдуманцев");
    }

    /** A collector writes the log, a moment after the refusal has been told. */
    private String loggedWith(String text) throws Exception {
        for (int waited = 0; waited < 100 && !logged().contains(text); waited++) {
            Thread.sleep(100);
        }
        return logged();
    }

    @Test
    void keepsDataOverARestart() throws SQLException {
        remember("restart");
        database.close();
        assertThat(isRunning(database)).isFalse();
        open();
        assertThat(remembered()).contains("restart");
    }

    @Test
    void closesOnlyOnce() {
        database.close();
        try (var next = EmbeddedDatabase.open(directory)) {
            database.close();
            assertThat(isRunning(next)).isTrue();
        }
    }

    @Test
    void isRunByOneAndJoinedByOthers() throws SQLException {
        assertRefused(Reason.ALREADY_RUNNING);
        remember("joined");
        try (var joined = EmbeddedDatabase.join(directory).orElseThrow()) {
            assertThat(joined.owner()).isFalse();
            assertThat(joined.postmasterPid()).isEqualTo(database.postmasterPid());
            assertThat(query(joined, "select what from memory")).contains("joined");
        }
        assertThat(database.owner()).isTrue();
        assertThat(remembered()).contains("joined");
    }

    @Test
    void cannotBeJoinedWhenNobodyRunsIt() {
        database.close();
        assertThat(EmbeddedDatabase.join(directory)).isEmpty();
        assertThat(EmbeddedDatabase.join(parent.resolve("nothing-here"))).isEmpty();
    }

    @Test
    void startsAfterTheServerWasKilled() throws SQLException {
        remember("server killed");
        ProcessHandle.of(database.postmasterPid()).orElseThrow().destroyForcibly();
        database.close();
        assertThat(directory.resolve("postgres/postmaster.pid")).exists();
        open();
        assertThat(remembered()).contains("server killed");
    }

    @Test
    void startsAfterTheApplicationWasKilled() throws Exception {
        database.close();
        try (var other = HeldByAnotherProcess.start(directory)) {
            assertRefused(Reason.ALREADY_RUNNING);
            try (var joined = EmbeddedDatabase.join(directory).orElseThrow()) {
                run(joined, "create table if not exists memory (what text)");
                run(joined, "insert into memory values ('application killed')");
            }
            other.kill();
            assertThat(Postmaster.worksIn(directory.resolve("postgres"), other.postmasterPid()))
                    .as("the server outlives the application")
                    .isTrue();
            open();
            assertThat(database.postmasterPid()).isNotEqualTo(other.postmasterPid());
            assertThat(Postmaster.worksIn(directory.resolve("postgres"), other.postmasterPid()))
                    .isFalse();
        }
        assertThat(remembered()).contains("application killed");
    }

    @Test
    void startsWhenTheNumberOfADeadServerWentToAStranger() throws Exception {
        database.close();
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    directory.resolve("postgres/postmaster.pid"),
                    "%d\n%s\n1\n5432\n\n127.0.0.1\n0\nready\n"
                            .formatted(stranger.pid(), directory.resolve("postgres")));
            open();
        } finally {
            stranger.destroy();
        }
        assertThat(query("select 1")).containsExactly("1");
    }

    @Test
    void isOutOfReachOfControlCInTheTerminal() throws IOException {
        assertThat(session(database.postmasterPid()))
                .isNotEqualTo(session(ProcessHandle.current().pid()));
    }

    @Test
    void leavesTheFilesOfAnotherMajorVersionAlone() throws IOException {
        database.close();
        var version = directory.resolve("postgres/PG_VERSION");
        var ours = Files.readString(version);
        Files.writeString(version, "17\n");
        try {
            assertRefused(Reason.OTHER_MAJOR_VERSION);
        } finally {
            Files.writeString(version, ours);
        }
        open();
    }

    @Test
    void refusesToStartOnAFullDisk() {
        var data = new DataDirectory(directory);
        data.requireSpace(DataDirectory.LEAST_FREE_BYTES);
        var refusal = catchThrowableOfType(
                DatabaseUnavailable.class, () -> data.requireSpace(DataDirectory.LEAST_FREE_BYTES - 1));
        assertThat(refusal.reason()).isEqualTo(Reason.DISK_FULL);
    }

    @Test
    void saysWhatTheServerComplainedAbout() throws IOException {
        database.close();
        var settings = directory.resolve("postgres/postgresql.conf");
        var ours = Files.readString(settings);
        Files.writeString(settings, ours + "\nshared_buffers = 'much'\n");
        try {
            assertThat(assertRefused(Reason.NOT_STARTED).details()).contains("shared_buffers");
        } finally {
            Files.writeString(settings, ours);
        }
        open();
    }

    private DatabaseUnavailable assertRefused(Reason reason) {
        var refusal = catchThrowableOfType(DatabaseUnavailable.class, () -> EmbeddedDatabase.open(directory)
                .close());
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        return refusal;
    }

    private boolean isRunning(EmbeddedDatabase database) {
        return Postmaster.worksIn(directory.resolve("postgres"), database.postmasterPid());
    }

    private void remember(String what) throws SQLException {
        run("create table if not exists memory (what text)");
        run("insert into memory values ('" + what + "')");
    }

    private List<String> remembered() throws SQLException {
        return query("select what from memory");
    }

    private void run(String statement) throws SQLException {
        run(database, statement);
    }

    private List<String> query(String query) throws SQLException {
        return query(database, query);
    }

    private static void run(EmbeddedDatabase database, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private static List<String> query(EmbeddedDatabase database, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private String logged() throws IOException {
        try (var logs = Files.list(directory.resolve("log"))) {
            return logs.map(EmbeddedDatabaseTest::text).collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /** The sixth field, counted behind the name in brackets, which may itself hold blanks. */
    private static String session(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3];
    }
}
