package opora.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/** The files of the database: created whole or not at all, and never touched by another major version. */
record Cluster(DataDirectory directory, Programs programs) {

    private static final Pattern MAJOR_VERSION = Pattern.compile("PostgreSQL\\) (\\d+)");

    void ensureCreated(boolean archiving) throws IOException, InterruptedException {
        directory.requireSpace();
        if (Files.exists(directory.cluster())) {
            requireSameMajorVersion();
        } else {
            create();
        }
        directory.createPrivately(directory.archive());
        ClusterSettings.write(directory.cluster(), archiving);
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
                // Small pieces of the log of changes: one is archived every few seconds while somebody works.
                "--wal-segsize=4",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    // No port is open before the passwords are set.
    private void createDatabase(Path cluster) throws IOException, InterruptedException {
        execute(cluster, """
                create role opora login password '%s'
                create database opora owner opora
                revoke connect, temporary on database opora from public
                """.formatted(
                        Files.readString(directory.ownerPassword()).strip()));
    }

    /** For files that came from elsewhere: their passwords stayed where they came from. */
    void setPasswords() throws IOException, InterruptedException {
        directory.createPassword(directory.superuserPassword());
        directory.createPassword(directory.ownerPassword());
        execute(directory.cluster(), """
                alter role postgres password '%s'
                alter role opora password '%s'
                """.formatted(
                        Files.readString(directory.superuserPassword()).strip(),
                        Files.readString(directory.ownerPassword()).strip()));
    }

    // In single-user mode, where every line of the input is a statement.
    private void execute(Path cluster, String statements) throws IOException, InterruptedException {
        var output = programs.run(statements, "postgres", "--single", "-D", cluster.toString(), "postgres");
        if (output.contains("ERROR")) {
            throw DatabaseUnavailable.notStarted(output.strip());
        }
    }

    void requireSameMajorVersion() throws IOException, InterruptedException {
        var found = Files.readString(directory.cluster().resolve("PG_VERSION")).strip();
        var ours = MAJOR_VERSION.matcher(programs.run("", "postgres", "--version"));
        if (!ours.find() || !ours.group(1).equals(found)) {
            throw new DatabaseUnavailable(
                    DatabaseUnavailable.Reason.OTHER_MAJOR_VERSION,
                    "%s holds PostgreSQL %s, not %s".formatted(directory.cluster(), found, ours.group(1)));
        }
    }
}
