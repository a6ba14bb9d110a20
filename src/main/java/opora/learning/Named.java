package opora.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An employee named by a field of an entry. */
public record Named(String field, UUID employee) {

    static List<Named> by(String field, @Nullable UUID employee) {
        return employee == null ? List.of() : List.of(new Named(field, employee));
    }

    static List<Named> by(String field, @Nullable UUID employee, String others, Collection<UUID> roster) {
        var named = new ArrayList<>(by(field, employee));
        roster.forEach(each -> named.add(new Named(others, each)));
        return List.copyOf(named);
    }
}
