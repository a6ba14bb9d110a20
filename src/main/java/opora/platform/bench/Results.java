package opora.platform.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was found, as a file beside the table on the console. */
public final class Results {

    /** Where results go when nothing else is said. */
    public static final Path OUT = Path.of("bench");

    private static final int HUNDRED = 100;

    private Results() {}

    public static void write(Path out, String name, Object measured) throws IOException {
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.createDirectories(out);
        Files.writeString(out.resolve(name + ".json"), json.writeValueAsString(measured) + "\n");
    }

    /** @param part of a hundred: 50 for the median */
    public static double percentile(List<Double> values, int part) {
        var sorted = new ArrayList<>(values);
        sorted.sort(null);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * part / HUNDRED));
    }

    public static double median(List<Double> values) {
        return percentile(values, HUNDRED / 2);
    }
}
