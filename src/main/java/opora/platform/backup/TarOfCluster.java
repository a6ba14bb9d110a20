package opora.platform.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Files that may change while they are copied: each is written with the size it had at first, and remembered with its sum. */
final class TarOfCluster implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final TarArchiveOutputStream tar;
    private final List<Manifest.Copied> copied = new ArrayList<>();
    private final LongConsumer progress;

    TarOfCluster(OutputStream out, LongConsumer progress) {
        this.progress = progress;
        tar = new TarArchiveOutputStream(out, "UTF-8");
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    List<Manifest.Copied> copied() {
        return List.copyOf(copied);
    }

    void directory(String name) throws IOException {
        var entry = new TarArchiveEntry(name + "/");
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    /** A table may be dropped before its file's turn comes: the log of changes knows of it. */
    void file(String name, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            add(name, in, Files.size(file));
        } catch (NoSuchFileException gone) {
            // nothing to copy
        }
    }

    void bytes(String name, byte[] content) throws IOException {
        add(name, new ByteArrayInputStream(content), content.length);
    }

    void last(Manifest manifest) throws IOException {
        bytes(Manifest.NAME, manifest.bytes());
        tar.finish();
    }

    private void add(String name, InputStream content, long size) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
        var sum = sha256();
        var buffer = new byte[BUFFER];
        for (long left = size; left > 0; ) {
            int wanted = (int) Math.min(buffer.length, left);
            int read = content.readNBytes(buffer, 0, wanted);
            Arrays.fill(buffer, read, wanted, (byte) 0);
            tar.write(buffer, 0, wanted);
            sum.update(buffer, 0, wanted);
            left -= wanted;
            progress.accept(wanted);
        }
        tar.closeArchiveEntry();
        copied.add(new Manifest.Copied(name, size, HexFormat.of().formatHex(sum.digest())));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
