package opora.platform.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import opora.platform.Refused;
import opora.platform.embedded.EmbeddedDatabase;

/** A backup taken by a process of its own, which can be killed, or be given less room than it needs. */
final class BackupInAnotherProcess {

    static final String IN_THE_MIDDLE = "in the middle";
    static final String TRYING_OUT = "trying out";

    private BackupInAnotherProcess() {}

    /** Arguments: the data directory, the key, where to, and whether to stop in the middle for ever. */
    public static void main(String[] arguments) throws Exception {
        var database = EmbeddedDatabase.join(Path.of(arguments[0])).orElseThrow();
        var stops = arguments.length > 3;
        try {
            new Backups(database, BackupKey.read(Path.of(arguments[1])), Clock.systemUTC())
                    .take(Path.of(arguments[2]), new Backups.Progress() {
                        @Override
                        public void copied(int percent) {
                            if (stops && percent > 30) {
                                System.out.println(IN_THE_MIDDLE);
                                stopForEver();
                            }
                        }

                        @Override
                        public void verifying() {
                            System.out.println(TRYING_OUT);
                        }
                    });
        } catch (Refused refused) {
            System.out.println("refused: " + refused.getMessage());
        }
    }

    static Process start(String limit, Path data, Path key, Path to, String... more) throws IOException {
        var command = new ArrayList<>(List.of(
                "sh",
                "-c",
                limit + "exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-classpath",
                System.getProperty("java.class.path"),
                BackupInAnotherProcess.class.getName(),
                data.toString(),
                key.toString(),
                to.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Reads what the process says up to the line, or to its end. */
    static String saidUpTo(Process process, String line) throws IOException {
        var said = new StringBuilder();
        var lines = process.inputReader(StandardCharsets.UTF_8);
        for (String next; (next = lines.readLine()) != null; ) {
            said.append(next).append('\n');
            if (next.contains(line)) {
                break;
            }
        }
        return said.toString();
    }

    private static void stopForEver() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
