package opora.reports.passport;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The facts taken by one filter or by another. Most indicators need one; leisure is an event attended or a service received. */
public record Facts(@JsonValue List<FactFilter> either) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Facts {
        either = List.copyOf(either);
        if (either.isEmpty()) {
            throw new IllegalArgumentException("at least one filter");
        }
    }

    public static Facts of(FactFilter... either) {
        return new Facts(List.of(either));
    }

    public Set<FactKind> kinds() {
        var kinds = EnumSet.noneOf(FactKind.class);
        either.forEach(filter -> kinds.addAll(filter.kinds()));
        return kinds;
    }

    /** Whether people and families stand behind what it takes, and not only events or papers. */
    public boolean concernsPeople() {
        return either.stream().anyMatch(FactFilter::concernsPeople);
    }

    /** Whether everything it takes is taken by the others as well, and they are not the same. */
    public boolean isPartOf(Facts other) {
        return !equals(other)
                && either.stream().allMatch(mine -> other.either.stream().anyMatch(mine::isPartOf));
    }
}
