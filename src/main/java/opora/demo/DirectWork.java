package opora.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opora.platform.embedded.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the application done without it, by the owner of the tables, as durable as ever: by pgbench, or by plain JDBC where there
 * is none.
 *
 * @param scripts each of them the statements of one transaction; two where pgbench does them
 */
record DirectWork(EmbeddedDatabase database, List<List<String>> scripts) {

    private static final int THREADS = 2;

    /** @param pgbench the program, or null for plain JDBC */
    static @Nullable Path pgbench() {
        var programs = Objects.requireNonNullElse(System.getenv("OPORA_POSTGRES_BIN"), "");
        var program = Path.of(programs, "pgbench");
        return !programs.isEmpty() && Files.isExecutable(program) ? program : null;
    }

    /** Each transaction in four trips to the server: begin, two inserts, commit. */
    Load fourTrips(int clients, Duration time) throws Exception {
        var pgbench = pgbench();
        return pgbench == null
                ? jdbc(clients, time)
                : run(pgbench, clients, time, "prepared", "begin;\n%s;\n%s;\ncommit;\n");
    }

    /** All of a transaction in one trip; only pgbench can do that, so null without it. */
    @Nullable
    Load oneTrip(int clients, Duration time) throws IOException, InterruptedException {
        var pgbench = pgbench();
        return pgbench == null ? null : run(pgbench, clients, time, "simple", "begin\\; %s\\; %s\\; commit;\n");
    }

    private Load run(Path pgbench, int clients, Duration time, String protocol, String transaction)
            throws IOException, InterruptedException {
        var directory = Files.createTempDirectory("opora-pgbench");
        try {
            var words = new ArrayList<>(List.of(
                    pgbench.toString(),
                    "-n",
                    "-M",
                    protocol,
                    "-c",
                    "" + clients,
                    "-j",
                    "" + Math.min(THREADS, clients)));
            words.addAll(List.of(
                    "-T",
                    "" + time.toSeconds(),
                    "-l",
                    "--log-prefix",
                    directory.resolve("took").toString()));
            for (int i = 0; i < scripts.size(); i++) {
                var script = directory.resolve("script" + i);
                Files.writeString(script, transaction.formatted(scripts.get(i).toArray()));
                words.addAll(List.of("-f", script.toString()));
            }
            var server = URI.create(database.url().substring("jdbc:".length()));
            words.addAll(List.of("-h", server.getHost(), "-p", "" + server.getPort(), "-U", database.user()));
            words.add(server.getPath().substring(1));
            var output = directory.resolve("output");
            var process = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
            process.environment().put("PGPASSWORD", database.password());
            if (process.start().waitFor() != 0) {
                throw new IOException("pgbench: " + Files.readString(output));
            }
            var took = took(directory);
            if (took.isEmpty()) {
                throw new IOException("pgbench: " + Files.readString(output));
            }
            return Load.of(took, time.toSeconds());
        } finally {
            try (var files = Files.list(directory)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(directory);
        }
    }

    /** The third word of each line of its logs is how long a transaction took, in microseconds. */
    private static List<Double> took(Path directory) throws IOException {
        var took = new ArrayList<Double>();
        try (var logs = Files.newDirectoryStream(directory, "took.*")) {
            for (var log : logs) {
                try (var lines = Files.lines(log)) {
                    lines.forEach(line -> took.add(Long.parseLong(line.split(" ")[2]) / 1e3));
                }
            }
        }
        return took;
    }

    /** By plain JDBC: begin, each statement, commit. */
    Load jdbc(int clients, Duration time) throws Exception {
        var connections = new ArrayList<Connection>();
        try {
            for (int i = 0; i < clients; i++) {
                connections.add(DriverManager.getConnection(database.url(), database.user(), database.password()));
            }
            return Load.run(clients, time, client -> () -> {
                long begun = System.nanoTime();
                var inserts = scripts.get((int) (begun % scripts.size()));
                try (var statement = connections.get(client).createStatement()) {
                    statement.execute("begin");
                    for (var insert : inserts) {
                        statement.execute(insert);
                    }
                    statement.execute("commit");
                }
                return (System.nanoTime() - begun) / 1e6;
            });
        } finally {
            close(connections);
        }
    }

    private static void close(List<Connection> connections) throws SQLException {
        for (var connection : connections) {
            connection.close();
        }
    }
}
