package opora.audit.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks an exported journal with nothing but the public key: no database, no application, no network. */
public final class OfflineCheck {

    static final int GOOD = 0;
    static final int WRONG = 1;
    static final int NOT_UNDERSTOOD = 2;

    private OfflineCheck() {}

    /** @return whether these are words for a check of a file */
    public static boolean isMeant(String command, List<String> words) {
        return command.equals("audit") && words.contains("--dump");
    }

    /** @return the exit code: 0 when the journal holds, 1 when something is wrong with it, 2 when the words make no sense */
    public static int run(List<String> words) throws IOException {
        var asked = words.isEmpty() || !words.getFirst().equals("verify")
                ? null
                : CheckArguments.of(words.subList(1, words.size()));
        if (asked == null || asked.dump() == null || asked.key() == null || !Files.isReadable(asked.key())) {
            System.err.println(CheckTexts.text("audit.verify.usage"));
            return NOT_UNDERSTOOD;
        }
        try (var testimony = testimony(asked.witness())) {
            return tell(Verification.of(
                    new DumpFile(Objects.requireNonNull(asked.dump())),
                    PublicKeys.of(Objects.requireNonNull(asked.key())),
                    testimony));
        }
    }

    private static Testimony testimony(@Nullable Path directory) throws IOException {
        var files = directory == null ? List.<WitnessFiles>of() : WitnessFiles.in(directory);
        return files.isEmpty() ? Testimony.none() : Testimony.of(files.getLast());
    }

    static int tell(Verdict verdict) {
        CheckTexts.of(verdict).forEach(System.out::println);
        return verdict.finding().isPresent() ? WRONG : GOOD;
    }
}
