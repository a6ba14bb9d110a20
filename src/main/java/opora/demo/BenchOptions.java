package opora.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import opora.platform.bench.Results;
import org.jspecify.annotations.Nullable;

/** The words after the name of a command that measures by HTTP: {@code --seconds 5 --rounds 3 --out DIRECTORY}. */
record BenchOptions(Duration time, int rounds, Path out) {

    private static final int SECONDS = 5;
    private static final int ROUNDS = 3;

    /** Says what was not understood, and answers null then. */
    static @Nullable BenchOptions read(List<String> words) {
        try {
            return of(words);
        } catch (IllegalArgumentException problem) {
            System.err.printf(
                    "Непонятно: «%s». Можно: [--seconds 5] [--rounds 3] [--out КАТАЛОГ]%n", problem.getMessage());
            return null;
        }
    }

    /** @throws IllegalArgumentException with the word that was not understood */
    static BenchOptions of(List<String> words) {
        var options = new BenchOptions(Duration.ofSeconds(SECONDS), ROUNDS, Results.OUT);
        for (int i = 1; i < words.size(); i += 2) {
            if (i + 1 == words.size()) {
                throw new IllegalArgumentException(words.get(i));
            }
            options = options.with(words.get(i), words.get(i + 1));
        }
        return options;
    }

    private BenchOptions with(String word, String value) {
        return switch (word) {
            case "--seconds" -> new BenchOptions(Duration.ofSeconds(number(value)), rounds, out);
            case "--rounds" -> new BenchOptions(time, number(value), out);
            case "--out" -> new BenchOptions(time, rounds, Path.of(value));
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static int number(String written) {
        if (!written.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException(written);
        }
        return Integer.parseInt(written);
    }
}
