package opora.audit.seal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words after {@code ./opora audit verify}.
 *
 * @param dump the file to check; null for the database
 * @param key the public key; null for the one beside the private key
 * @param witness the directory of the witness; null for the configured one, or for none with a file
 */
record CheckArguments(
        @Nullable Path dump, @Nullable Path key, @Nullable Path witness) {

    /** Null when the words make no sense. */
    static @Nullable CheckArguments of(List<String> words) {
        var rest = new ArrayList<>(words);
        var dump = take(rest, "--dump");
        var key = take(rest, "--key");
        var witness = take(rest, "--witness");
        return rest.isEmpty() ? new CheckArguments(dump, key, witness) : null;
    }

    private static @Nullable Path take(List<String> words, String option) {
        int at = words.indexOf(option);
        if (at < 0 || at + 1 >= words.size()) {
            return null;
        }
        var path = Path.of(words.get(at + 1));
        words.subList(at, at + 2).clear();
        return path;
    }
}
