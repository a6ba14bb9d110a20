package opora.platform.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import opora.platform.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file nobody reads and nobody changes unseen without the key: a line that says what it is, then the content, compressed and encrypted
 * piece by piece. The line is bound to the content. Until it is whole the file has another name.
 */
final class SealedFile {

    static final String PART = ".part";
    private static final String MAGIC = "OPORA1 ";
    private static final int LONGEST_HEADER = 4096;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SealedFile() {}

    enum Kind {
        BACKUP,
        CHANGES,
        KEYS,
        ERASURES
    }

    /**
     * What anybody may read of it.
     *
     * @param key the mark of the key it is locked with
     * @param system the number PostgreSQL gave the cluster
     * @param firstWal the first piece of the log of changes the content needs, or nothing
     */
    record Header(
            Kind kind,
            String name,
            Instant made,
            String key,
            String system,
            @Nullable String firstWal) {}

    interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    interface Reader {
        void read(InputStream in) throws IOException;
    }

    /** Leaves the finished file under {@code file.part}, on the disk for certain, or leaves nothing. */
    static Path write(Path file, Header header, BackupKey key, Writer writer) throws IOException {
        var part = file.resolveSibling(file.getFileName() + PART);
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var whole = false;
        try (var channel = FileChannel.open(part, options, ownerOnly)) {
            // Tells those who clear up what killed processes left that this one is alive.
            channel.tryLock();
            var line = (MAGIC + JSON.writeValueAsString(header) + "\n").getBytes(StandardCharsets.UTF_8);
            var raw = new SealedStreams.KeptOpen(Channels.newOutputStream(channel));
            raw.write(line);
            try (var sealed = key.cipher().newEncryptingStream(raw, line);
                    var packed = new SealedStreams.FastGzip(sealed)) {
                writer.writeTo(packed);
            }
            channel.force(true);
            whole = true;
            return part;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            if (!whole) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** Gives a finished file its name, at once and for certain. */
    static void publish(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        try (var directory = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** Removes a part nobody is writing. */
    static void removeAbandoned(Path part) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock != null) {
                Files.deleteIfExists(part);
            }
        } catch (OverlappingFileLockException ourOwn) {
            // being written by this very process
        }
    }

    static Header header(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return parse(line(in, file), file);
        }
    }

    /** Reads to the very end: only there a file that was cut short is told from a whole one. */
    static void read(Path file, BackupKey key, Reader reader) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var line = line(in, file);
            var header = parse(line, file);
            if (!key.has(header.key())) {
                throw new Refused("platform.backup.other-key", file.getFileName(), header.key(), key.mark());
            }
            try (var opened = new SealedStreams.Suspicious(key.cipher().newDecryptingStream(in, line), file);
                    var unpacked = new GZIPInputStream(opened, 1 << 16)) {
                reader.read(unpacked);
                unpacked.transferTo(OutputStream.nullOutputStream());
                opened.transferTo(OutputStream.nullOutputStream());
            }
        } catch (GeneralSecurityException damaged) {
            throw new DamagedFile(file, damaged);
        }
    }

    private static byte[] line(InputStream in, Path file) throws IOException {
        var line = new ByteArrayOutputStream();
        int next;
        while ((next = in.read()) >= 0 && line.size() < LONGEST_HEADER) {
            line.write(next);
            if (next == '\n') {
                return line.toByteArray();
            }
        }
        throw new Refused("platform.backup.not-a-backup", file.getFileName());
    }

    private static Header parse(byte[] line, Path file) {
        var text = new String(line, StandardCharsets.UTF_8);
        try {
            if (text.startsWith(MAGIC)) {
                return JSON.readValue(text.substring(MAGIC.length()), Header.class);
            }
        } catch (JacksonException notOurs) {
            // said below
        }
        throw new Refused("platform.backup.not-a-backup", file.getFileName());
    }
}
