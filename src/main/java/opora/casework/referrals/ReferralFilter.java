package opora.casework.referrals;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list shows: all of it unless something is chosen.
 *
 * @param answered those the other agency answered within the last days
 * @param mine those the user has sent
 */
public record ReferralFilter(
        @Nullable Which which,
        @Nullable ReferralKind kind,
        @Nullable Boolean overdue,
        @Nullable Boolean answered,
        @Nullable Boolean mine) {

    static final ReferralFilter NONE = new ReferralFilter(null, null, null, null, null);
    static final ReferralFilter OVERDUE = new ReferralFilter(null, null, true, null, null);
    static final ReferralFilter ANSWERED = new ReferralFilter(null, null, null, true, true);

    /** The states, and those that wait for an answer taken together. */
    public enum Which {
        OPEN,
        SENT,
        ACCEPTED,
        DECLINED,
        DONE,
        WITHDRAWN
    }

    /** The address of the list; the filters stay. */
    String path(@Nullable String after) {
        var path = UriComponentsBuilder.fromPath(ReferralLinks.ALL);
        add(path, "which", which);
        add(path, "kind", kind);
        add(path, "overdue", overdue);
        add(path, "answered", answered);
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
