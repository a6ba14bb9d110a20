package opora.contracts.register;

import java.time.LocalDate;
import java.util.Objects;
import opora.contracts.ContractLinks;
import opora.contracts.ContractState;
import opora.contracts.Direction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the register shows: all of it, the newest first, unless something is chosen.
 *
 * @param q the number of a contract, or words of the name of its citizen
 * @param from and to: the day of conclusion
 * @param mine those the user accompanies
 * @param low those whose analysis found a low income
 * @param late those that run though their term has passed
 * @param asked the address of what was asked for, when something was sought
 */
public record ContractFilter(
        @Nullable String q,
        @Nullable Direction direction,
        @Nullable ContractState state,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean mine,
        @Nullable Boolean low,
        @Nullable Boolean late,
        @Nullable Sort sort,
        @Nullable String asked) {

    static final ContractFilter NONE = new ContractFilter(null, null, null, null, null, null, null, null, null, null);
    public static final ContractFilter LATE =
            new ContractFilter(null, null, null, null, null, null, null, true, null, null);

    /** The column the list is ordered by. */
    public enum Sort {
        CONCLUDED,
        STARTS,
        ENDS
    }

    Sort order() {
        return Objects.requireNonNullElse(sort, Sort.CONCLUDED);
    }

    String sought() {
        return q == null ? "" : q.strip();
    }

    public boolean seeks() {
        return !sought().isEmpty();
    }

    /** An address never carries words of a name. */
    ContractFilter withoutName() {
        return new ContractFilter(null, direction, state, from, to, mine, low, late, sort, null);
    }

    /** The address of the list; the filters stay. */
    public String path(String suffix, @Nullable String after) {
        var path = UriComponentsBuilder.fromPath(ContractLinks.ALL + suffix);
        if (seeks()) {
            add(path, "asked", asked);
            add(path, "after", after);
            return path.build().encode().toUriString();
        }
        add(path, "direction", direction);
        add(path, "state", state);
        add(path, "from", from);
        add(path, "to", to);
        add(path, "mine", mine);
        add(path, "low", low);
        add(path, "late", late);
        add(path, "sort", sort);
        add(path, "after", after);
        return path.build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable Object value) {
        if (value != null) {
            path.queryParam(name, value);
        }
    }
}
