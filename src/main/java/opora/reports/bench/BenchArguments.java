package opora.reports.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opora.platform.Refused;
import opora.platform.bench.Results;

/**
 * The words after {@code ./opora bench}.
 *
 * @param centres how many to invent; 0 to measure what there is
 * @param out the directory of the results
 */
record BenchArguments(int centres, long facts, Path out) {

    static BenchArguments of(List<String> words) {
        var rest = new ArrayList<>(words);
        if (rest.isEmpty() || !rest.removeFirst().equals("report")) {
            throw new Refused("reports.bench.what");
        }
        int centres = 0;
        long facts = 0;
        var out = Results.OUT;
        while (!rest.isEmpty()) {
            var word = rest.removeFirst();
            if (word.equals("--generate") && rest.size() > 1) {
                centres = (int) number(rest.removeFirst());
                facts = number(rest.removeFirst());
            } else if (word.equals("--out") && !rest.isEmpty()) {
                out = Path.of(rest.removeFirst());
            } else {
                throw new Refused("reports.command.unknown-option", word);
            }
        }
        return new BenchArguments(centres, facts, out);
    }

    private static long number(String written) {
        if (!written.matches("[1-9]\\d{0,8}")) {
            throw new Refused("reports.bench.number", written);
        }
        return Long.parseLong(written);
    }
}
