package opora.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import opora.platform.Refused;

/** Where backups lie. Only what has the name of a finished one is one. */
record BackupDirectory(Path path) {

    static final String FINISHED = ".backup";
    static final String UNVERIFIED = ".unverified";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'opora-'yyyy-MM-dd-HHmmss");

    record Kept(Path file, SealedFile.Header header) {

        ZonedDateTime made(ZoneId zone) {
            return header.made().atZone(zone);
        }
    }

    static BackupDirectory prepared(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return new BackupDirectory(path.toRealPath());
    }

    Path changes() {
        return path.resolve("changes");
    }

    static String nameAt(ZonedDateTime moment) {
        return NAME.format(moment);
    }

    /** Oldest first; those of other installations lying in the same directory are not ours to count. */
    List<Kept> finished(String system) throws IOException {
        try (var files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().endsWith(FINISHED))
                    .flatMap(file -> opened(file).stream())
                    .filter(kept -> kept.header().system().equals(system))
                    .sorted(Comparator.comparing(kept -> kept.header().made()))
                    .toList();
        }
    }

    /** A process killed in the middle of its work leaves a part. */
    void removeParts() throws IOException {
        for (var part : ending(SealedFile.PART)) {
            SealedFile.removeAbandoned(part);
        }
    }

    /** The newest tells what went wrong; more of them only fill the disk. */
    void removeUnverified() throws IOException {
        for (var file : ending(UNVERIFIED)) {
            Files.deleteIfExists(file);
        }
    }

    private List<Path> ending(String suffix) throws IOException {
        try (var files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .toList();
        }
    }

    void requireSpace(long needed) throws IOException {
        var free = Files.getFileStore(path).getUsableSpace();
        if (free < needed) {
            throw new Refused("platform.backup.no-space", path, megabytes(free), megabytes(needed));
        }
    }

    static String megabytes(long bytes) {
        return String.valueOf(bytes >> 20);
    }

    private static Optional<Kept> opened(Path file) {
        try {
            return Optional.of(new Kept(file, SealedFile.header(file)));
        } catch (IOException | Refused notOurs) {
            return Optional.empty();
        }
    }
}
