package opora.platform.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the keys lie: outside the database and outside every backup, so that neither of them tells anything without it. Readable for the
 * account of the operating system that runs Opora, and for nobody else.
 */
@Component
public class KeyDirectory {

    private final Path directory;

    KeyDirectory(@Value("${opora.keys:${opora.data}/keys}") Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /** The path of a key, whether it is there yet or not. The directory is made at the first question. */
    public Path file(String name) {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return directory.resolve(name);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Writes a new key that only the owner can read; refuses to replace one that is there. */
    public void create(String name, byte[] key) {
        if (Files.exists(file(name))) {
            throw new IllegalStateException("Key exists already: " + name);
        }
        write(name, key);
    }

    /** Puts a file of keys in the place of the one before, at once and whole: whoever reads sees the one or the other. */
    public void replace(String name, byte[] keys) {
        write(name, keys);
    }

    private void write(String name, byte[] key) {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var target = file(name);
        try {
            var temporary = Files.createTempFile(directory, name, ".new", ownerOnly);
            try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(key));
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
