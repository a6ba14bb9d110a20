package opora.services.entry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom the search has found.
 *
 * @param asTyped those who were met without forgiving anything
 */
public record Sightings(List<Found> found, List<UUID> asTyped) {

    /** The one person who must be meant: the only one found, or the only one whose name is as it was typed. */
    public Optional<Found> theOne() {
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        return asTyped.size() == 1
                ? found.stream()
                        .filter(each -> each.id().equals(asTyped.getFirst()))
                        .findFirst()
                : Optional.empty();
    }
}
