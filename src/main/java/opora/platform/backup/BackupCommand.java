package opora.platform.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import opora.platform.Refused;
import opora.platform.shell.Command;
import opora.platform.shell.Console;
import opora.platform.text.Numbers;
import org.springframework.stereotype.Component;

/** {@code ./opora backup}: a backup now, beside the running application or without it. */
@Component
class BackupCommand implements Command {

    private static final int DONE = 0;
    private static final int WRONG = 1;
    private static final int MISUSED = 2;

    private final BackupWork work;
    private final BackupSettings settings;
    private final Clock clock;

    BackupCommand(BackupWork work, BackupSettings settings, Clock clock) {
        this.work = work;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> arguments) throws IOException, SQLException, InterruptedException {
        var words = new ArrayList<>(arguments);
        var to = RestoreConsole.option(words, "--to");
        var copyOfKeys = RestoreConsole.option(words, "--export-keys");
        var print = words.remove("--print-key");
        if (!words.isEmpty()) {
            say("platform.backup.usage");
            return MISUSED;
        }
        if (!work.isPossible()) {
            say("platform.backup.external");
            return MISUSED;
        }
        try {
            if (print) {
                return print(work.key());
            }
            if (copyOfKeys != null) {
                return copyKeys(Path.of(copyOfKeys));
            }
            return take(to == null ? settings.directory() : Path.of(to));
        } catch (Refused refused) {
            say(refused.getMessage(), refused.arguments());
        } catch (IOException failure) {
            say("platform.backup.failed", failure);
        }
        return WRONG;
    }

    private int take(Path to) throws IOException, SQLException, InterruptedException {
        var outcome = work.take(BackupRun.Kind.CONSOLE, to, null, new OnConsole());
        var census = outcome.manifest().census();
        if (!outcome.verified()) {
            say("platform.backup.unverified", outcome.file());
            outcome.differences().forEach(System.out::println);
            return WRONG;
        }
        say(
                "platform.backup.verified",
                outcome.file(),
                number(outcome.bytes() >> 10),
                number(census.tables().size()),
                number(census.rows()),
                census.head().isEmpty() ? "—" : census.head());
        outcome.removed().forEach(file -> say("platform.backup.removed", file.getFileName()));
        return DONE;
    }

    private int print(BackupKey key) {
        say("platform.backup.key-printed");
        System.out.print(key.printed());
        return DONE;
    }

    private int copyKeys(Path to) throws IOException {
        int copied = KeyCopy.write(work.directoryOfKeys(), to, work.key(), clock);
        say("platform.backup.keys-copied", to, number(copied));
        return DONE;
    }

    private static final class OnConsole implements Backups.Progress {

        @Override
        public void copied(int percent) {
            if (percent == 0) {
                say("platform.backup.copying");
            }
        }

        @Override
        public void verifying() {
            say("platform.backup.verifying");
        }
    }

    private static String number(long number) {
        return Numbers.whole(number, Console.language());
    }

    private static void say(String key, Object... arguments) {
        var printed = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            printed[i] = String.valueOf(arguments[i]);
        }
        System.out.println(Console.text(key, printed));
    }
}
