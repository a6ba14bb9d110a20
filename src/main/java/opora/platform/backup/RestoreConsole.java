package opora.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import opora.platform.Refused;
import opora.platform.embedded.DatabaseUnavailable;
import opora.platform.shell.Console;
import opora.platform.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./opora restore FILE --data DIRECTORY}. Works without the application: there is no database yet for it to begin with.
 */
public final class RestoreConsole {

    private static final int DONE = 0;
    private static final int WRONG = 1;
    private static final int MISUSED = 2;
    private static final List<DateTimeFormatter> TIMES = List.of(
            DateTimeFormatter.ofPattern("yyyy-MM-dd['T'][' ']HH:mm[:ss]"),
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm[:ss]"));
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");

    private RestoreConsole() {}

    /**
     * @param data the directory to restore into, or null when none was named
     * @param zone the zone of the institution
     */
    public static int run(List<String> arguments, @Nullable String data, ZoneId zone) {
        var words = new ArrayList<>(arguments);
        var time = option(words, "--to-time");
        var key = option(words, "--key");
        var keys = option(words, "--keys");
        if (words.size() != 1 || data == null) {
            say("platform.restore.usage");
            return MISUSED;
        }
        try {
            restore(Path.of(words.getFirst()), Path.of(data), time, key, keys, zone);
            return DONE;
        } catch (Refused refused) {
            say(refused.getMessage(), refused.arguments());
        } catch (DamagedFile damaged) {
            say("platform.restore.damaged", damaged.getMessage());
        } catch (DatabaseUnavailable unavailable) {
            say(unavailable.reason().key(), unavailable.details());
        } catch (IOException | SQLException failure) {
            say(Backups.isFull(failure) ? "platform.restore.disk-full" : "platform.restore.failed", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return WRONG;
    }

    private static void restore(
            Path from, Path data, @Nullable String time, @Nullable String key, @Nullable String keys, ZoneId zone)
            throws IOException, SQLException, InterruptedException {
        if (!Files.exists(from)) {
            throw new Refused("platform.restore.no-file", from);
        }
        var moment = time == null ? null : moment(time, zone);
        var backup = Files.isDirectory(from) ? newest(from, moment) : from;
        var header = SealedFile.header(backup);
        var directoryOfKeys = key == null ? directoryOfKeys(backup) : null;
        var opening = BackupKey.read(key == null ? directoryOfKeys.resolve(BackupKey.FILE) : Path.of(key));
        say(
                "platform.restore.begins",
                backup.getFileName(),
                SHOWN.format(header.made().atZone(zone)),
                data,
                moment == null ? Console.text("platform.restore.as-backed-up") : shown(moment, zone));
        var restored = new Restore(
                        opening, new Restore.Keys(keys == null ? null : Path.of(keys), toCopy(directoryOfKeys)), zone)
                .run(new Restore.Wish(
                        backup, data, moment, backup.toAbsolutePath().getParent()));
        var census = restored.census();
        say(
                "platform.restore.done",
                Numbers.whole(census.tables().size(), Console.language()),
                Numbers.whole(census.rows(), Console.language()),
                census.head().isEmpty() ? "—" : census.head());
        say(restored.asInBackup() ? "platform.restore.same" : "platform.restore.later");
        if (restored.erasures() > 0) {
            say("platform.restore.erasures", restored.erasures());
        }
        say(keys == null && directoryOfKeys == null ? "platform.restore.without-keys" : "platform.restore.next", data);
    }

    private static Path newest(Path directory, Restore.@Nullable Moment moment) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(BackupDirectory.FINISHED))
                    .filter(file -> moment == null || moment.at() == null || isBefore(file, moment))
                    .max(Comparator.comparing(RestoreConsole::made))
                    .orElseThrow(() -> new Refused("platform.restore.no-backup-before", directory));
        }
    }

    private static boolean isBefore(Path file, Restore.Moment moment) {
        return moment.at() != null && made(file).isBefore(moment.at());
    }

    private static Instant made(Path file) {
        try {
            return SealedFile.header(file).made();
        } catch (IOException | Refused unreadable) {
            return Instant.EPOCH;
        }
    }

    /** Keys that lie where the environment says are found there by the restored installation too. */
    private static @Nullable Path toCopy(@Nullable Path directoryOfKeys) {
        return System.getenv("OPORA_KEYS") == null ? directoryOfKeys : null;
    }

    /** As configured, or where a data directory has them when its backups lie in it. */
    private static Path directoryOfKeys(Path backup) {
        var configured = System.getenv("OPORA_KEYS");
        if (configured != null) {
            return Path.of(configured);
        }
        var data = backup.toAbsolutePath().normalize().getParent().resolveSibling("keys");
        if (!Files.isRegularFile(data.resolve(BackupKey.FILE))) {
            throw new Refused("platform.restore.key-needed");
        }
        return data;
    }

    private static Restore.Moment moment(String text, ZoneId zone) {
        if (text.equals("latest")) {
            return new Restore.Moment(null);
        }
        for (var form : TIMES) {
            try {
                return new Restore.Moment(
                        LocalDateTime.parse(text.strip(), form).atZone(zone).toInstant());
            } catch (DateTimeParseException otherForm) {
                // the next one
            }
        }
        throw new Refused("platform.restore.time-not-understood", text);
    }

    private static String shown(Restore.Moment moment, ZoneId zone) {
        return moment.at() == null
                ? Console.text("platform.restore.latest")
                : SHOWN.format(moment.at().atZone(zone)) + " (" + zone + ")";
    }

    static @Nullable String option(List<String> words, String name) {
        int at = words.indexOf(name);
        if (at < 0 || at + 1 >= words.size()) {
            return null;
        }
        var value = words.get(at + 1);
        words.subList(at, at + 2).clear();
        return value;
    }

    private static void say(String key, Object... arguments) {
        var printed = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            printed[i] = String.valueOf(arguments[i]);
        }
        System.out.println(Console.text(key, printed));
    }
}
