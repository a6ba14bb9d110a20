package opora.groups.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import opora.groups.EventKind;
import opora.groups.SessionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the journal of events shows: all of it unless something is chosen.
 *
 * @param voided true for the voided alone
 */
public record EventFilter(
        @Nullable YearMonth month,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable EventKind kind,
        @Nullable SessionStatus status,
        @Nullable UUID leader,
        @Nullable UUID series,
        @Nullable Boolean voided) {

    static final EventFilter ALL = new EventFilter(null, null, null, null, null, null, null, null);

    /** The address of the list read on from a row; the filters stay. */
    String next(String after) {
        var path = UriComponentsBuilder.fromPath("/events");
        add(path, "month", month);
        add(path, "from", from);
        add(path, "to", to);
        add(path, "kind", kind);
        add(path, "status", status);
        add(path, "leader", leader);
        add(path, "series", series);
        add(path, "voided", voided);
        return path.queryParam("after", after).build().encode().toUriString();
    }

    boolean onlyVoided() {
        return Boolean.TRUE.equals(voided);
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            path.queryParam(name, value);
        }
    }
}
