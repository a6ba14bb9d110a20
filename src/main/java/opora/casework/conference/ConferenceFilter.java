package opora.casework.conference;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the list of conferences shows: all of it unless something is chosen. */
public record ConferenceFilter(
        @Nullable ConferenceState which,
        @Nullable ConferenceKind kind,
        @Nullable Boolean overdue) {

    static final ConferenceFilter NONE = new ConferenceFilter(null, null, null);

    String path(@Nullable String after) {
        var path = UriComponentsBuilder.fromPath(ConferenceLinks.ALL);
        add(path, "which", which);
        add(path, "kind", kind);
        add(path, "overdue", overdue);
        add(path, "after", after);
        return path.build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable Object value) {
        if (value != null) {
            path.queryParam(name, value);
        }
    }
}
