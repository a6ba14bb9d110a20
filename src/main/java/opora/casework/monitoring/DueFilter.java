package opora.casework.monitoring;

import java.util.UUID;
import opora.casework.MonitoringState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** @param state overdue for those alone, else all who wait */
public record DueFilter(
        @Nullable String state,
        @Nullable UUID section,
        @Nullable UUID curator) {

    static final DueFilter NONE = new DueFilter(null, null, null);

    MonitoringState waiting() {
        return "overdue".equals(state) ? MonitoringState.OVERDUE : MonitoringState.DUE;
    }

    String next(String after) {
        var path = UriComponentsBuilder.fromPath("/monitoring/due");
        if (state != null && !state.isEmpty()) {
            path.queryParam("state", state);
        }
        if (section != null) {
            path.queryParam("section", section);
        }
        if (curator != null) {
            path.queryParam("curator", curator);
        }
        return path.queryParam("after", after).build().encode().toUriString();
    }
}
