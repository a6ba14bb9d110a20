package opora.platform.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.platform.Refused;
import opora.platform.secrets.KeyDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What was erased, outside the database: an older backup knows nothing of it and would bring it back. Ids, days and codes, locked with
 * the key of the backups; it lies with the keys and, for whoever has lost those, with the backups too.
 */
@Component
public class ErasureLog {

    static final String FILE = "erasures.opora";
    private static final Logger log = LoggerFactory.getLogger(ErasureLog.class);

    private final KeyDirectory keys;
    private final BackupSettings settings;
    private final Clock clock;

    ErasureLog(KeyDirectory keys, BackupSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One erasure.
     *
     * @param act the id of its act
     * @param by the account
     */
    public record Entry(UUID institution, UUID family, UUID act, Instant at, UUID by, String reason) {

        private String line() {
            return String.join(
                    " ",
                    institution.toString(),
                    family.toString(),
                    act.toString(),
                    at.toString(),
                    by.toString(),
                    reason);
        }

        private static Entry of(String line) {
            var words = line.split(" ");
            return new Entry(
                    UUID.fromString(words[0]),
                    UUID.fromString(words[1]),
                    UUID.fromString(words[2]),
                    Instant.parse(words[3]),
                    UUID.fromString(words[4]),
                    words[5]);
        }
    }

    public List<Entry> all() {
        try {
            return union(BackupKey.of(keys), keys.file(FILE), beside());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Writes down those that are not there yet. */
    public synchronized void add(Collection<Entry> erasures) {
        var known = all();
        var together = together(known, erasures);
        if (together.size() == known.size() && !erasures.isEmpty() && Files.exists(keys.file(FILE))) {
            return;
        }
        if (together.isEmpty()) {
            return;
        }
        try {
            write(keys.file(FILE), BackupKey.of(keys), clock, together);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        copyBeside(together);
    }

    /** A network disk that is away does not stop an erasure; the next one brings the copy up to date. */
    private void copyBeside(List<Entry> together) {
        try {
            write(
                    BackupDirectory.prepared(settings.directory()).path().resolve(FILE),
                    BackupKey.of(keys),
                    clock,
                    together);
        } catch (IOException away) {
            log.warn("The log of erasures could not be copied beside the backups: {}", away.toString());
        }
    }

    private Path beside() {
        return settings.directory().resolve(FILE);
    }

    /** What several copies of the log know together. */
    static List<Entry> union(BackupKey key, @Nullable Path... files) throws IOException {
        List<Entry> together = List.of();
        for (var file : files) {
            if (file != null && Files.isRegularFile(file)) {
                together = together(together, read(file, key));
            }
        }
        return together;
    }

    static void write(Path file, BackupKey key, Clock clock, List<Entry> entries) throws IOException {
        var header = new SealedFile.Header(SealedFile.Kind.ERASURES, FILE, clock.instant(), key.mark(), "", null);
        var text = entries.stream().map(Entry::line).collect(Collectors.joining("\n"));
        SealedFile.publish(
                SealedFile.write(file, header, key, out -> out.write(text.getBytes(StandardCharsets.UTF_8))), file);
    }

    private static List<Entry> read(Path file, BackupKey key) throws IOException {
        if (SealedFile.header(file).kind() != SealedFile.Kind.ERASURES) {
            throw new Refused("platform.backup.not-a-backup", file.getFileName());
        }
        var text = new ByteArrayOutputStream();
        SealedFile.read(file, key, in -> in.transferTo(text));
        return text.toString(StandardCharsets.UTF_8).lines().map(Entry::of).toList();
    }

    private static List<Entry> together(List<Entry> some, Collection<Entry> more) {
        Map<UUID, Entry> byAct = new LinkedHashMap<>();
        some.forEach(each -> byAct.put(each.act(), each));
        more.forEach(each -> byAct.putIfAbsent(each.act(), each));
        return List.copyOf(byAct.values());
    }
}
