package opora.contracts.control;

import java.time.YearMonth;
import opora.platform.access.Reach;
import opora.platform.access.User;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which contracts of a month are shown.
 *
 * @param whose those the user accompanies, or all in reach
 * @param open only those the month is not controlled of yet
 */
public record ControlFilter(@Nullable Whose whose, @Nullable Boolean open) {

    /** Whose contracts. */
    public enum Whose {
        MINE,
        REACH
    }

    /** Who accompanies contracts sees those first; who leads sees all. */
    ControlFilter of(User user) {
        boolean leads = user.employeeId() == null || user.reach() != Reach.SECTIONS;
        return new ControlFilter(whose != null ? whose : leads ? Whose.REACH : Whose.MINE, open);
    }

    boolean mine() {
        return whose == Whose.MINE;
    }

    String path(YearMonth month, @Nullable String after) {
        var path = UriComponentsBuilder.fromPath(ControlLinks.month(month));
        if (whose != null) {
            path.queryParam("whose", whose);
        }
        if (open != null) {
            path.queryParam("open", open);
        }
        if (after != null) {
            path.queryParam("after", after);
        }
        return path.build().encode().toUriString();
    }
}
