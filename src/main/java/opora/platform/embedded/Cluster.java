package opora.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/** The files of the database: created whole or not at all, and never touched by another major version. */
record Cluster(DataDirectory directory, Programs programs) {

    private static final Pattern MAJOR_VERSION = Pattern.compile("PostgreSQL\\) (\\d+)");

    void ensureCreated() throws IOException, InterruptedException {
        directory.requireSpace();
        if (Files.exists(directory.cluster())) {
            requireSameMajorVersion();
            ClusterSettings.write(directory.cluster());
        } else {
            create();
        }
    }

    private void create() throws IOException, InterruptedException {
        directory.createPassword(directory.superuserPassword());
        directory.createPassword(directory.ownerPassword());
        var unfinished = directory.root().resolve("postgres.new");
        DataDirectory.deleteTree(unfinished);
        initialize(unfinished);
        ClusterSettings.include(unfinished);
        createDatabase(unfinished);
        Files.move(unfinished, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialize(Path cluster) throws IOException, InterruptedException {
        programs.run(
                "",
                "initdb",
                "--pgdata=" + cluster,
                "--username=postgres",
                "--pwfile=" + directory.superuserPassword(),
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    // In single-user mode, where every line of the input is a statement: no port is open before the passwords are set.
    private void createDatabase(Path cluster) throws IOException, InterruptedException {
        var password = Files.readString(directory.ownerPassword()).strip();
        var statements = """
                create role opora login password '%s'
                create database opora owner opora
                revoke connect, temporary on database opora from public
                """.formatted(password);
        var output = programs.run(statements, "postgres", "--single", "-D", cluster.toString(), "postgres");
        if (output.contains("ERROR")) {
            throw DatabaseUnavailable.notStarted(output.strip());
        }
    }

    private void requireSameMajorVersion() throws IOException, InterruptedException {
        var found = Files.readString(directory.cluster().resolve("PG_VERSION")).strip();
        var ours = MAJOR_VERSION.matcher(programs.run("", "postgres", "--version"));
        if (!ours.find() || !ours.group(1).equals(found)) {
            throw new DatabaseUnavailable(
                    DatabaseUnavailable.Reason.OTHER_MAJOR_VERSION,
                    "%s holds PostgreSQL %s, not %s".formatted(directory.cluster(), found, ours.group(1)));
        }
    }
}
