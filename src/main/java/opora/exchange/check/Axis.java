package opora.exchange.check;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import opora.platform.text.Tsv;

/** To which of the two axes a status belongs. */
final class Axis {

    private static final Map<String, String> BY_STATUS = Tsv.read("/opora/reference/statuses.tsv").stream()
            .collect(Collectors.toMap(row -> row.get("code"), row -> row.get("axis")));

    private Axis() {}

    static String of(String status) {
        return Objects.requireNonNull(BY_STATUS.get(status), status);
    }
}
