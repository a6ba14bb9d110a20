package opora.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The main process of a cluster, as its file postmaster.pid and the kernel describe it. */
record Postmaster(long pid, int port, boolean ready) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** What the file says; the process may be long gone and its number given to somebody else. */
    static Optional<Postmaster> recorded(Path cluster) {
        try {
            return parse(Files.readAllLines(file(cluster)));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    static Optional<Postmaster> running(Path cluster) {
        return recorded(cluster).filter(postmaster -> worksIn(cluster, postmaster.pid));
    }

    /** After a crash the recorded number can belong to a stranger, which PostgreSQL takes for itself and refuses to start. */
    static void forgetStale(Path cluster) throws IOException {
        if (noProcessWorksIn(cluster)) {
            Files.deleteIfExists(file(cluster));
        }
    }

    static boolean noProcessWorksIn(Path cluster) {
        return ProcessHandle.allProcesses().noneMatch(process -> worksIn(cluster, process.pid()));
    }

    static boolean worksIn(Path cluster, long pid) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), cluster);
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    static boolean await(Duration patience, BooleanSupplier condition) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(30);
        }
        return true;
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static Optional<Postmaster> parse(List<String> lines) {
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        try {
            var ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(PID_LINE).strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()),
                    ready));
        } catch (NumberFormatException beingWritten) {
            return Optional.empty();
        }
    }
}
