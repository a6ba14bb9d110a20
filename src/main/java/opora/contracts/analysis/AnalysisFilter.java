package opora.contracts.analysis;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which programmes the list shows: those that wait for their analysis unless something is chosen. */
public record AnalysisFilter(
        @Nullable Which which,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean mine) {

    static final AnalysisFilter NONE = new AnalysisFilter(null, null, null, null);

    /** What of an analysis is asked for. */
    public enum Which {
        WAITING,
        DONE,
        LOW,
        NEEDS_CHANGE,
        ALL
    }

    Which shown() {
        return Objects.requireNonNullElse(which, Which.WAITING);
    }

    AnalysisFilter only(Which wanted) {
        return new AnalysisFilter(wanted, from, to, mine);
    }

    String path(String base, @Nullable String after) {
        var path = UriComponentsBuilder.fromPath(base);
        add(path, "which", which);
        add(path, "from", from);
        add(path, "to", to);
        add(path, "mine", mine);
        add(path, "after", after);
        return path.build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable Object value) {
        if (value != null) {
            path.queryParam(name, value);
        }
    }
}
