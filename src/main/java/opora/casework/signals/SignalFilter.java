package opora.casework.signals;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the register shows: all of it unless something is chosen.
 *
 * @param due those with a term that ends today
 */
public record SignalFilter(
        @Nullable Which which,
        @Nullable SignalUrgency urgency,
        @Nullable Boolean overdue,
        @Nullable Boolean mine,
        @Nullable Boolean due) {

    static final SignalFilter NONE = new SignalFilter(null, null, null, null, null);

    static SignalFilter of(Which which) {
        return new SignalFilter(which, null, null, null, null);
    }

    /** The states, and those that wait for somebody taken together. */
    public enum Which {
        OPEN,
        RECEIVED,
        CHECKING,
        DECIDED,
        VOID
    }

    /** The address of the list read on from a row; the filters stay. */
    String next(String after) {
        var path = UriComponentsBuilder.fromPath("/signals");
        add(path, "which", which);
        add(path, "urgency", urgency);
        add(path, "overdue", overdue);
        add(path, "mine", mine);
        add(path, "due", due);
        return path.queryParam("after", after).build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable Object value) {
        if (value != null) {
            path.queryParam(name, value);
        }
    }
}
