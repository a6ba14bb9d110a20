package opora;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server of the operating system, as a region brings its own, with an empty database that belongs to an ordinary role. */
final class ExternalPostgres implements AutoCloseable {

    private static final String PASSWORD = "only-in-tests";

    private final Path directory;
    private final Path programs;
    private final int port;
    private final Process server;

    /** Without such a server the test is skipped, and the launcher says so; where CI promised one, it fails. */
    static ExternalPostgres start(Path directory) throws Exception {
        var programs = programs();
        if (programs.isEmpty()) {
            var missing = "No PostgreSQL server is installed: OPORA_POSTGRES_BIN names the directory of its programs";
            return "true".equals(System.getenv("CI")) ? fail(missing) : abort(missing);
        }
        return new ExternalPostgres(directory, programs.get());
    }

    private ExternalPostgres(Path directory, Path programs) throws Exception {
        this.directory = Files.createDirectories(directory);
        this.programs = programs;
        this.port = freePort();
        initialize();
        this.server = serve();
        try {
            createDatabase();
        } catch (Exception failure) {
            close();
            throw failure;
        }
    }

    String url() {
        return url("opora");
    }

    int port() {
        return port;
    }

    String owner() {
        return "opora";
    }

    String application() {
        return "opora_app";
    }

    String password() {
        return PASSWORD;
    }

    @Override
    public void close() {
        server.destroy();
        try {
            server.onExit().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stuck) {
            server.destroyForcibly();
        } catch (InterruptedException interrupted) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Path> programs() throws IOException {
        var named = System.getenv("OPORA_POSTGRES_BIN");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        var debian = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(debian)) {
            return Optional.empty();
        }
        try (var versions = Files.list(debian)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
                    .sorted()
                    .findFirst();
        }
    }

    private void initialize() throws Exception {
        var password = Files.writeString(directory.resolve("password"), PASSWORD);
        var process = run(
                "initdb",
                "--pgdata=" + cluster(),
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync");
        if (process.waitFor() != 0) {
            throw new IOException(output());
        }
    }

    private Process serve() throws IOException {
        return run(
                "postgres",
                "-D",
                cluster().toString(),
                "-F",
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=");
    }

    private Process run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (Files.getAttribute(directory, "unix:uid").equals(0)) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("output").toFile()))
                .start();
    }

    private void createDatabase() throws Exception {
        awaitServer();
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("create role opora login bypassrls password '" + PASSWORD + "'");
            statement.execute("create role opora_app login password '" + PASSWORD + "'");
            statement.execute("create database opora owner opora");
        }
        try (var connection = DriverManager.getConnection(url("opora"), "postgres", PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("revoke execute on function pg_catalog.set_config(text, text, boolean) from public");
            statement.execute("grant execute on function pg_catalog.set_config(text, text, boolean) to opora");
        }
    }

    private void awaitServer() throws Exception {
        for (var attempt = 0; attempt < 300 && server.isAlive(); attempt++) {
            try {
                DriverManager.getConnection(url("postgres"), "postgres", PASSWORD)
                        .close();
                return;
            } catch (SQLException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IOException("PostgreSQL did not start: " + output());
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Path cluster() {
        return directory.resolve("cluster");
    }

    private String output() throws IOException {
        return Files.readString(directory.resolve("output"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
