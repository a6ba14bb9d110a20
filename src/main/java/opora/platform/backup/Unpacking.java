package opora.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Puts the files of a backup into an empty directory and holds each of them against the manifest. */
final class Unpacking {

    private final Path directory;
    private final Map<String, Manifest.Copied> found = new HashMap<>();
    private @Nullable Manifest manifest;

    private Unpacking(Path directory) {
        this.directory = directory;
    }

    static Manifest unpack(Path backup, BackupKey key, Path directory) throws IOException {
        var unpacking = new Unpacking(directory);
        SealedFile.read(backup, key, unpacking::read);
        return unpacking.checked(backup);
    }

    private void read(InputStream in) throws IOException {
        var tar = new TarArchiveInputStream(in, "UTF-8");
        for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
            if (entry.getName().equals(Manifest.NAME)) {
                manifest = Manifest.parse(tar.readAllBytes());
            } else if (entry.isDirectory()) {
                Files.createDirectories(
                        inside(entry),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                file(entry, tar);
            }
        }
    }

    private void file(TarArchiveEntry entry, InputStream content) throws IOException {
        var sum = TarOfCluster.sha256();
        long size = 0;
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var out = Files.newOutputStream(Files.createFile(inside(entry), ownerOnly))) {
            var buffer = new byte[1 << 16];
            for (int read; (read = content.read(buffer)) >= 0; ) {
                out.write(buffer, 0, read);
                sum.update(buffer, 0, read);
                size += read;
            }
        }
        found.put(
                entry.getName(),
                new Manifest.Copied(entry.getName(), size, HexFormat.of().formatHex(sum.digest())));
    }

    private Path inside(TarArchiveEntry entry) throws IOException {
        var target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) {
            throw new IOException("Outside of the directory: " + entry.getName());
        }
        return target;
    }

    private Manifest checked(Path backup) throws DamagedFile {
        if (manifest == null) {
            throw new DamagedFile(backup, new IOException("no manifest"));
        }
        for (var copied : manifest.files()) {
            if (!copied.equals(found.remove(copied.path()))) {
                throw new DamagedFile(backup, new IOException("not as in the manifest: " + copied.path()));
            }
        }
        if (!found.isEmpty()) {
            throw new DamagedFile(backup, new IOException("not in the manifest: " + found.keySet()));
        }
        return manifest;
    }
}
