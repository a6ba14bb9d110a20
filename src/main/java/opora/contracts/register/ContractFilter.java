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
 * @param from and to: the day of conclusion
 * @param mine those the user accompanies
 * @param low those whose analysis found a low income
 * @param late those that run though their term has passed
 */
public record ContractFilter(
        @Nullable String number,
        @Nullable Direction direction,
        @Nullable ContractState state,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean mine,
        @Nullable Boolean low,
        @Nullable Boolean late,
        @Nullable Sort sort) {

    static final ContractFilter NONE = new ContractFilter(null, null, null, null, null, null, null, null, null);
    public static final ContractFilter LATE = new ContractFilter(null, null, null, null, null, null, null, true, null);

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
        return number == null ? "" : number.strip();
    }

    /** The address of the list; the filters stay. */
    public String path(String suffix, @Nullable String after) {
        var path = UriComponentsBuilder.fromPath(ContractLinks.ALL + suffix);
        add(path, "number", sought().isEmpty() ? null : sought());
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
