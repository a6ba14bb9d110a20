package opora.audit.seal;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A journal as a text file: a first line with the name of the format, then one line for every leaf (place, hash, entry) and, behind the
 * leaves it covers, one for every head. Anybody can check it with a few lines of a script: a leaf is the hash of a zero byte and its line.
 */
final class DumpFile implements Evidence {

    static final String FORMAT = "opora-journal 1";

    private static final String HEAD = "head";
    private static final int BUFFER = 1 << 16;

    private final Path file;

    DumpFile(Path file) {
        this.file = file;
    }

    /** Writes what the journal holds as it reads it. */
    void write(Evidence journal) throws IOException {
        try (var out = new BufferedWriter(
                new OutputStreamWriter(
                        isPacked()
                                ? new GZIPOutputStream(Files.newOutputStream(file), BUFFER)
                                : Files.newOutputStream(file),
                        StandardCharsets.UTF_8),
                BUFFER)) {
            out.write(FORMAT + "\n");
            journal.read(new Writing(out));
        }
    }

    private record Writing(BufferedWriter out) implements Reader {

        private static final Base64.Encoder TEXT = Base64.getEncoder();

        @Override
        public boolean leaf(long index, byte[] sealed, @Nullable UUID entry, @Nullable String line) throws IOException {
            out.write(index + "\t" + TEXT.encodeToString(sealed) + "\t" + (line == null ? "" : line) + "\n");
            return true;
        }

        @Override
        public boolean head(long size, String note) throws IOException {
            out.write(HEAD + "\t" + size + "\t" + note.replace("\n", "\\n") + "\n");
            return true;
        }
    }

    @Override
    public void read(Reader reader) throws IOException {
        try (var in = new BufferedReader(
                new InputStreamReader(
                        isPacked()
                                ? new GZIPInputStream(Files.newInputStream(file), BUFFER)
                                : Files.newInputStream(file),
                        StandardCharsets.UTF_8),
                BUFFER)) {
            if (!FORMAT.equals(in.readLine())) {
                throw new IOException("not a journal: " + file);
            }
            boolean more = true;
            var line = in.readLine();
            while (more && line != null) {
                more = read(line, reader);
                line = in.readLine();
            }
        }
    }

    private static boolean read(String line, Reader reader) throws IOException {
        try {
            var parts = line.split("\t", 3);
            if (parts[0].equals(HEAD)) {
                return reader.head(Long.parseLong(parts[1]), parts[2].replace("\\n", "\n"));
            }
            var hash = Base64.getDecoder().decode(parts[1]);
            var entry = parts[2].isEmpty() ? null : parts[2];
            return reader.leaf(Long.parseLong(parts[0]), hash, entry == null ? null : idOf(entry), entry);
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            return reader.leaf(Long.MAX_VALUE, new byte[0], null, null);
        }
    }

    private static @Nullable UUID idOf(String entry) {
        try {
            return EntryLine.idOf(entry);
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            return null;
        }
    }

    private boolean isPacked() {
        return file.toString().endsWith(".gz");
    }
}
