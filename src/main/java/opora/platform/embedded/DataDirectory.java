package opora.platform.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.Set;

/** Where everything of one installation lies on the disk. */
record DataDirectory(Path root) {

    static final long LEAST_FREE_BYTES = 200L * 1024 * 1024;

    static DataDirectory prepared(Path path) throws IOException {
        Files.createDirectories(path);
        var directory = new DataDirectory(path.toRealPath());
        directory.createPrivately(directory.secrets());
        directory.createPrivately(directory.log());
        return directory;
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path log() {
        return root.resolve("log");
    }

    Path lock() {
        return root.resolve("opora.lock");
    }

    /** Finished pieces of the log of changes, on their way to the backups. */
    Path archive() {
        return root.resolve("archive");
    }

    Path superuserPassword() {
        return secrets().resolve("postgres-password");
    }

    Path ownerPassword() {
        return secrets().resolve("opora-password");
    }

    Path applicationPassword() {
        return secrets().resolve("opora-app-password");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    void requireSpace() throws IOException {
        requireSpace(Files.getFileStore(root).getUsableSpace());
    }

    void requireSpace(long freeBytes) {
        if (freeBytes < LEAST_FREE_BYTES) {
            throw new DatabaseUnavailable(
                    DatabaseUnavailable.Reason.DISK_FULL,
                    "%s: %d MB free, %d MB needed".formatted(root, freeBytes >> 20, LEAST_FREE_BYTES >> 20));
        }
    }

    /** Written to the disk before the cluster that will know the password, so that a crash never leaves one without the other. */
    void createPassword(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(temporary);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(temporary, options, ownerOnly)) {
            channel.write(ByteBuffer.wrap(password.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void createPrivately(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectory(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    static void deleteTree(Path tree) throws IOException {
        if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            try (var paths = Files.walk(tree)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
