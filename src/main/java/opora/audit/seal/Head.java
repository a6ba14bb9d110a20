package opora.audit.seal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/**
 * A head of the tree as a signed note (C2SP tlog-checkpoint): origin, size and root, then lines of our own, an empty line, the signature.
 * Each head names the hash of the note before it, so the signature of the last vouches for every one of them to the letter.
 *
 * @param previous hash of the whole note before this one, or null for the first
 * @param horizon every entry of transactions before it is sealed
 */
record Head(String origin, long size, byte[] root, Instant at, long horizon, byte @Nullable [] previous) {

    private static final Base64.Encoder TO_TEXT = Base64.getEncoder();
    private static final Base64.Decoder FROM_TEXT = Base64.getDecoder();
    private static final int OWN_LINES = 3;

    /** What is signed. */
    String body() {
        var body = new StringBuilder(origin).append('\n').append(size).append('\n');
        body.append(TO_TEXT.encodeToString(root)).append('\n');
        body.append("time ").append(at).append('\n');
        body.append("horizon ").append(horizon).append('\n');
        if (previous != null) {
            body.append("previous ").append(TO_TEXT.encodeToString(previous)).append('\n');
        }
        return body.toString();
    }

    static byte[] hash(Hashes hashes, String note) {
        return hashes.of(note.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a note; null when it is none. Whether its signature holds is another question. */
    static @Nullable Head read(String note) {
        try {
            var lines = note.substring(0, note.indexOf("\n\n") + 1).split("\n");
            var words = new HashMap<String, String>();
            for (int i = OWN_LINES; i < lines.length; i++) {
                var parts = lines[i].split(" ", 2);
                words.put(parts[0], parts[1]);
            }
            var previous = words.get("previous");
            return new Head(
                    lines[0],
                    Long.parseLong(lines[1]),
                    FROM_TEXT.decode(lines[2]),
                    Instant.parse(String.valueOf(words.get("time"))),
                    Long.parseLong(String.valueOf(words.get("horizon"))),
                    previous == null ? null : FROM_TEXT.decode(previous));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException broken) {
            return null;
        }
    }
}
