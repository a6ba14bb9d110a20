package opora.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import opora.platform.Refused;
import opora.platform.backup.SealedFile.Header;
import opora.platform.backup.SealedFile.Kind;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The other keys of an installation, locked with the key of its backups. Without them a restored database keeps its secrets for itself,
 * so they are to be copied too, but never into a backup: who has only the disk with the backups has nothing.
 */
final class KeyCopy {

    private KeyCopy() {}

    static int write(Path keys, Path to, BackupKey key, Clock clock) throws IOException {
        if (Files.exists(to)) {
            throw new Refused("platform.backup.file-exists", to);
        }
        var files = filesOf(keys).stream()
                .filter(file -> !file.getFileName().toString().equals(BackupKey.FILE))
                .toList();
        var target = to.toAbsolutePath();
        var header = new Header(Kind.KEYS, target.getFileName().toString(), clock.instant(), key.mark(), "", null);
        var part = SealedFile.write(target, header, key, out -> {
            try (var tar = new TarOfCluster(out, bytes -> {})) {
                for (var file : files) {
                    tar.file(file.getFileName().toString(), file);
                }
            }
        });
        SealedFile.publish(part, target);
        return files.size();
    }

    static void open(Path copy, BackupKey key, Path into) throws IOException {
        makePrivate(into);
        SealedFile.read(copy, key, in -> {
            var tar = new TarArchiveInputStream(in, "UTF-8");
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                if (!entry.getName().matches("[A-Za-z0-9._-]+")) {
                    throw new IOException("Not the name of a key: " + entry.getName());
                }
                write(into.resolve(entry.getName()), tar.readAllBytes());
            }
        });
    }

    static void copy(Path keys, Path into) throws IOException {
        makePrivate(into);
        for (var file : filesOf(keys)) {
            write(into.resolve(file.getFileName()), Files.readAllBytes(file));
        }
    }

    static void write(Path file, byte[] bytes) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.write(Files.createFile(file, ownerOnly), bytes);
    }

    static void makePrivate(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectory(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static List<Path> filesOf(Path keys) throws IOException {
        try (var files = Files.list(keys)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
