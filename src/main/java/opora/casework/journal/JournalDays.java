package opora.casework.journal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the journal shows: families on service on any of these days, this year's unless something is chosen. */
public record JournalDays(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID section) {

    static final String PATH = "/cases/journal";

    JournalDays of(LocalDate today) {
        var last = Objects.requireNonNullElse(to, today);
        return new JournalDays(Objects.requireNonNullElse(from, last.withDayOfYear(1)), last, section);
    }

    Map<String, @Nullable Object> shown() {
        var shown = new HashMap<String, @Nullable Object>();
        shown.put("from", from);
        shown.put("to", to);
        shown.put("section", section);
        return shown;
    }

    /** The same days elsewhere: as a file, on paper. */
    String path(String suffix) {
        var path = UriComponentsBuilder.fromPath(PATH + suffix);
        if (from != null) {
            path.queryParam("from", from);
        }
        if (to != null) {
            path.queryParam("to", to);
        }
        if (section != null) {
            path.queryParam("section", section);
        }
        return path.build().encode().toUriString();
    }
}
