package opora.platform.embedded;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once per user from the archive on the class path. */
record Binaries(Path home) {

    private static final Logger log = LoggerFactory.getLogger(Binaries.class);
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int OWNER_MAY_EXECUTE = 0100;
    // Headers and static libraries, for those who compile extensions.
    private static final Set<String> NOT_NEEDED_TO_RUN = Set.of("include", "META-INF");

    static Binaries unpacked(DataDirectory directory) throws IOException {
        var name = "postgres-" + checksum();
        try {
            return unpacked(cache().resolve(name));
        } catch (IOException notWritable) {
            log.debug("The cache of this user is not writable, unpacking into the data directory", notWritable);
            return unpacked(directory.root().resolve("bin").resolve(name));
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static Path cache() {
        var configured = System.getenv("XDG_CACHE_HOME");
        var cache = configured != null && configured.startsWith("/")
                ? Path.of(configured)
                : Path.of(System.getProperty("user.home"), ".cache");
        return cache.resolve("opora");
    }

    private static Binaries unpacked(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            Files.createDirectories(home.getParent());
            var temporary = Files.createTempDirectory(home.getParent(), "unpacking-");
            try {
                unpackInto(temporary);
                publish(temporary, home);
            } finally {
                DataDirectory.deleteTree(temporary);
            }
        }
        return new Binaries(home);
    }

    /** Another process may have been quicker; what it unpacked is the same. */
    private static void publish(Path temporary, Path home) throws IOException {
        try {
            Files.move(temporary, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            if (!Files.isDirectory(home)) {
                throw failure;
            }
        }
    }

    private static void unpackInto(Path home) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive()))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                var target = home.resolve(entry.getName()).normalize();
                if (target.startsWith(home) && isNeeded(home.relativize(target))) {
                    unpack(entry, tar, target);
                }
            }
        }
    }

    private static boolean isNeeded(Path path) {
        return !NOT_NEEDED_TO_RUN.contains(path.getName(0).toString())
                && !path.toString().endsWith(".a");
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make executable: " + target);
        }
    }

    /** Names the unpacked copy, so that a newer release of the application never runs the programs of an older one. */
    private static String checksum() throws IOException {
        var checksum = new CRC32();
        var buffer = new byte[1 << 16];
        try (var archive = archive()) {
            for (int read; (read = archive.read(buffer)) >= 0; ) {
                checksum.update(buffer, 0, read);
            }
        }
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    private static InputStream archive() throws IOException {
        var archive = Binaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new FileNotFoundException("Not on the class path: " + ARCHIVE);
        }
        return new BufferedInputStream(archive, 1 << 16);
    }
}
