package opora.audit.seal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a witness wrote: the notes one after another, each with an empty line behind it, and the hashes of the leaves without anything
 * between them.
 */
record WitnessFiles(Path directory, int number) {

    private static final Pattern HEADS = Pattern.compile("heads-(\\d{1,6})\\.txt");
    private static final int LAST_BYTES = 4096;

    /** The dash before a signature, byte by byte. */
    private static final String SIGNATURE = "\u00e2\u0080\u0094 ";

    static WitnessFiles numbered(Path directory, int number) {
        return new WitnessFiles(directory, number);
    }

    static List<WitnessFiles> in(Path directory) {
        var found = new ArrayList<WitnessFiles>();
        if (!Files.isDirectory(directory)) {
            return found;
        }
        try (var files = Files.list(directory)) {
            files.forEach(file -> {
                var name = HEADS.matcher(file.getFileName().toString());
                if (name.matches()) {
                    found.add(new WitnessFiles(directory, Integer.parseInt(name.group(1))));
                }
            });
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        found.sort(Comparator.comparingInt(WitnessFiles::number));
        return found;
    }

    Path heads() {
        return directory.resolve("heads-%d.txt".formatted(number));
    }

    Path leaves() {
        return directory.resolve("leaves-%d.bin".formatted(number));
    }

    /** The last whole note. One that was being written when the power went is cut off, so that the next stands cleanly behind. */
    @Nullable
    String lastNote() throws IOException {
        if (!Files.exists(heads())) {
            return null;
        }
        try (var file = new RandomAccessFile(heads().toFile(), "rw")) {
            long start = Math.max(0, file.length() - LAST_BYTES);
            var bytes = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            // Bytes as characters, so that places in the text are places in the file.
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = endOfLastNote(text);
            file.setLength(start + end);
            int from = text.lastIndexOf("\n\n", text.lastIndexOf("\n\n", end - 3) - 1);
            var note = text.substring(from < 0 ? 0 : from + 2, Math.max(end - 1, 0));
            return note.isEmpty()
                    ? null
                    : new String(note.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
    }

    /** A note ends with the second empty line: one stands between its words and its signature. */
    private static int endOfLastNote(String text) {
        int end = text.lastIndexOf("\n\n");
        int signature = end < 0 ? -1 : text.lastIndexOf("\n\n", end - 1);
        if (signature < 0) {
            return 0;
        }
        return text.startsWith(SIGNATURE, signature + 2) ? end + 2 : signature + 2;
    }

    /** Reads the notes one by one; null at the end. */
    static @Nullable String next(BufferedReader heads) throws IOException {
        var note = new StringBuilder();
        int empty = 0;
        String line = heads.readLine();
        while (line != null) {
            if (line.isEmpty() && ++empty == 2) {
                return note.toString();
            }
            note.append(line).append('\n');
            line = heads.readLine();
        }
        return note.isEmpty() ? null : note.toString();
    }
}
