package opora.casework.register;

import java.util.UUID;
import opora.casework.MonitoringState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the register shows: the cases that run, the newest first, unless something is chosen.
 *
 * @param state open, closed or all
 * @param curator who answers for the family now
 * @param order new or old: which cases stand first
 */
public record CaseFilter(
        @Nullable String state,
        @Nullable UUID section,
        @Nullable UUID curator,
        @Nullable MonitoringState monitoring,
        @Nullable String reason,
        @Nullable String order) {

    static final CaseFilter NONE = new CaseFilter(null, null, null, null, null, null);

    boolean isOldestFirst() {
        return "old".equals(order);
    }

    String next(String after) {
        var path = UriComponentsBuilder.fromPath("/cases");
        add(path, "state", state);
        add(path, "section", section);
        add(path, "curator", curator);
        add(path, "monitoring", monitoring);
        add(path, "reason", reason);
        add(path, "order", order);
        return path.queryParam("after", after).build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            path.queryParam(name, value);
        }
    }
}
