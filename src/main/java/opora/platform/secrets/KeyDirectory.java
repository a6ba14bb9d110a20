package opora.platform.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var target = file(name);
        try {
            if (Files.exists(target)) {
                throw new IllegalStateException("Key exists already: " + name);
            }
            var temporary = Files.createTempFile(directory, name, ".new", ownerOnly);
            Files.write(temporary, key);
            Files.move(temporary, target);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
