package opora.territory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the list.
 *
 * @param q the beginning of a settlement's name
 * @param remote true to see the remote ones alone
 */
public record TerritoryFilter(
        @Nullable String q,
        @Nullable UUID municipality,
        @Nullable Boolean remote) {

    boolean onlyRemote() {
        return Boolean.TRUE.equals(remote);
    }
}
