package opora.casework.conference;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list of decisions shows: the open ones unless something is chosen.
 *
 * @param mine those the user has to do
 * @param closed those done or withdrawn too
 */
public record DecisionFilter(
        @Nullable Boolean overdue,
        @Nullable Boolean mine,
        @Nullable Boolean closed) {

    static final DecisionFilter NONE = new DecisionFilter(null, null, null);
    static final DecisionFilter OVERDUE = new DecisionFilter(true, null, null);
    static final DecisionFilter MINE = new DecisionFilter(null, true, null);

    String path(@Nullable String after) {
        var path = UriComponentsBuilder.fromPath(ConferenceLinks.DECISIONS);
        add(path, "overdue", overdue);
        add(path, "mine", mine);
        add(path, "closed", closed);
        add(path, "after", after);
        return path.build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable Object value) {
        if (value != null) {
            path.queryParam(name, value);
        }
    }
}
