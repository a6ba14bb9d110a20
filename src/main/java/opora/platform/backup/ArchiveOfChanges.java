package opora.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import opora.platform.Refused;
import opora.platform.backup.SealedFile.Header;
import opora.platform.backup.SealedFile.Kind;

/**
 * The pieces of the log of changes beside the backups. The server lays finished pieces into a private directory of its own disk; from
 * there they go, encrypted like the backups, to where the backups are. A piece leaves the first place when it is certain in the second.
 */
final class ArchiveOfChanges {

    private static final Pattern PIECE = Pattern.compile("[0-9A-F]{24}");
    private static final Pattern HISTORY = Pattern.compile("[0-9A-F]{8}\\.history");
    private static final String SEALED = ".changes";
    private static final int TIMELINE = 8;

    private final Path directory;
    private final BackupKey key;

    ArchiveOfChanges(BackupDirectory backups, BackupKey key) {
        this.directory = backups.changes();
        this.key = key;
    }

    /** How many pieces have not gone over yet. */
    static int waiting(Path from) throws IOException {
        return list(from, ArchiveOfChanges::isNeeded).size();
    }

    static int drop(Path from) throws IOException {
        var pieces = list(from, ArchiveOfChanges::isNeeded);
        for (var name : pieces) {
            Files.delete(from.resolve(name));
        }
        return pieces.size();
    }

    /** @return how many pieces went over */
    int take(Path from, Clock clock) throws IOException {
        var waiting = list(from, name -> true);
        BackupDirectory.prepared(directory);
        int taken = 0;
        for (var name : waiting) {
            var file = from.resolve(name);
            if (isNeeded(name)) {
                seal(file, name, clock);
                taken++;
            }
            if (isNeeded(name) || name.endsWith(".backup") || name.endsWith(".partial")) {
                Files.delete(file);
            }
        }
        return taken;
    }

    /** Puts the pieces from the given one on where a recovering server asks for them. */
    void open(String firstWal, Path into) throws IOException {
        for (var name : list(directory, each -> each.endsWith(SEALED))) {
            var plain = name.substring(0, name.length() - SEALED.length());
            if (HISTORY.matcher(plain).matches() || !isBefore(plain, firstWal)) {
                SealedFile.read(directory.resolve(name), key, in -> Files.copy(in, into.resolve(plain)));
            }
        }
    }

    /** Forgets what comes before the first piece any kept backup needs. */
    int prune(String firstWal) throws IOException {
        var old = list(
                directory,
                each -> each.endsWith(SEALED)
                        && PIECE.matcher(each.substring(0, each.length() - SEALED.length()))
                                .matches()
                        && isBefore(each, firstWal));
        for (var name : old) {
            Files.delete(directory.resolve(name));
        }
        return old.size();
    }

    /** The same piece may come twice, when the server was killed before it noted that it was done; another one may not. */
    private void seal(Path file, String name, Clock clock) throws IOException {
        var target = directory.resolve(name + SEALED);
        if (Files.exists(target)) {
            if (!Arrays.equals(sumOf(target), plainSumOf(file))) {
                throw new Refused("platform.backup.other-changes", target);
            }
            return;
        }
        var header = new Header(Kind.CHANGES, name, clock.instant(), key.mark(), "", name);
        SealedFile.publish(SealedFile.write(target, header, key, out -> Files.copy(file, out)), target);
    }

    private byte[] sumOf(Path sealed) throws IOException {
        var digest = TarOfCluster.sha256();
        SealedFile.read(
                sealed, key, in -> in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest)));
        return digest.digest();
    }

    private static byte[] plainSumOf(Path file) throws IOException {
        return TarOfCluster.sha256().digest(Files.readAllBytes(file));
    }

    private static boolean isNeeded(String name) {
        return PIECE.matcher(name).matches() || HISTORY.matcher(name).matches();
    }

    // Pieces are numbered on over a restore; only the number of the line of history before it changes.
    private static boolean isBefore(String name, String firstWal) {
        return name.substring(TIMELINE, 24).compareTo(firstWal.substring(TIMELINE, 24)) < 0;
    }

    private static List<String> list(Path directory, Predicate<String> wanted) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(wanted)
                    .sorted()
                    .toList();
        }
    }
}
