package opora.platform.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another process that runs the database of a directory until it is killed. */
final class HeldByAnotherProcess implements AutoCloseable {

    private final Process process;
    private final long postmasterPid;

    private HeldByAnotherProcess(Process process, long postmasterPid) {
        this.process = process;
        this.postmasterPid = postmasterPid;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var database = EmbeddedDatabase.open(Path.of(arguments[0]));
        System.out.println("postmaster " + database.postmasterPid());
        Thread.currentThread().join();
    }

    static HeldByAnotherProcess start(Path directory) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        HeldByAnotherProcess.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        return new HeldByAnotherProcess(process, announced(process));
    }

    long postmasterPid() {
        return postmasterPid;
    }

    /** As the kernel does it when memory runs out: without a chance to stop anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static long announced(Process process) throws IOException {
        var output = new StringBuilder();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line; (line = lines.readLine()) != null; ) {
            if (line.startsWith("postmaster ")) {
                return Long.parseLong(line.substring("postmaster ".length()));
            }
            output.append(line).append('\n');
        }
        throw new IOException("The other process ended: " + output);
    }
}
