package opora.platform.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starting and stopping the server of a cluster that this process owns. */
record Server(DataDirectory directory, Programs programs) {

    private static final Logger log = LoggerFactory.getLogger(Server.class);
    private static final Duration PATIENCE_WITH_RECOVERY = Duration.ofMinutes(5);
    private static final Duration PATIENCE_WITH_REMAINS = Duration.ofSeconds(30);
    private static final Duration PATIENCE_WITH_SHUTDOWN = Duration.ofMinutes(1);

    // A killed server leaves children that end a moment later, and a free port can be taken before it is used.
    private static final List<String> PASSING_TROUBLES =
            List.of("postmaster.pid", "shared memory block", "Address already in use");

    Postmaster start() throws IOException, InterruptedException {
        return start(PATIENCE_WITH_RECOVERY);
    }

    Postmaster start(Duration patience) throws IOException, InterruptedException {
        stopOrphan();
        var giveUpAt = System.nanoTime() + PATIENCE_WITH_REMAINS.toNanos();
        while (true) {
            try {
                return tryStart(patience);
            } catch (DatabaseUnavailable refused) {
                if (PASSING_TROUBLES.stream().noneMatch(refused.details()::contains) || System.nanoTime() > giveUpAt) {
                    throw refused;
                }
                Thread.sleep(200);
            }
        }
    }

    void stop(long pid) throws IOException, InterruptedException {
        for (var signal : List.of("INT", "QUIT")) {
            if (hasEnded(pid)) {
                return;
            }
            signal(signal, pid);
            if (Postmaster.await(PATIENCE_WITH_SHUTDOWN, () -> hasEnded(pid))) {
                return;
            }
        }
        throw DatabaseUnavailable.notStarted("PostgreSQL does not stop, process " + pid);
    }

    /** A server outlives an application that was killed. Nobody else may use it: the lock of the directory is ours. */
    void stopOrphan() throws IOException, InterruptedException {
        var orphan = Postmaster.running(directory.cluster());
        if (orphan.isPresent()) {
            log.warn(
                    "Stopping the database left by an application that was killed, process {}",
                    orphan.get().pid());
            stop(orphan.get().pid());
        }
    }

    private Postmaster tryStart(Duration patience) throws IOException, InterruptedException {
        Postmaster.forgetStale(directory.cluster());
        var output = directory.log().resolve("start.log");
        var process = programs.inOwnSession(
                        "postgres", "-D", directory.cluster().toString(), "-p", Integer.toString(freePort()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        Postmaster.await(patience, () -> isReady(process) || !process.isAlive());
        if (!isReady(process)) {
            process.destroy();
            throw DatabaseUnavailable.notStarted(complaint(output));
        }
        return Postmaster.recorded(directory.cluster()).orElseThrow();
    }

    private boolean isReady(Process process) {
        return Postmaster.recorded(directory.cluster())
                .filter(postmaster -> postmaster.pid() == process.pid() && postmaster.ready())
                .isPresent();
    }

    private boolean hasEnded(long pid) {
        return !Postmaster.worksIn(directory.cluster(), pid);
    }

    private void signal(String signal, long pid) throws IOException, InterruptedException {
        try {
            programs.run("", "pg_ctl", "kill", signal, Long.toString(pid));
        } catch (DatabaseUnavailable failure) {
            if (!hasEnded(pid)) {
                throw failure;
            }
        }
    }

    /** Up to the start of its logging collector the server complains to its output, afterwards to its log. */
    private String complaint(Path output) throws IOException {
        var lines = new ArrayList<>(lastLines(output));
        try (Stream<Path> logs = Files.list(directory.log())) {
            for (var file : logs.filter(path -> !path.equals(output)).toList()) {
                if (!Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(Files.getLastModifiedTime(output).toInstant())) {
                    lines.addAll(lastLines(file));
                }
            }
        }
        return String.join("\n", lines);
    }

    private static List<String> lastLines(Path file) throws IOException {
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        var lines = text.strip().lines().toList();
        return lines.subList(Math.max(0, lines.size() - 5), lines.size());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
