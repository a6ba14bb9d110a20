package opora.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case of a family.
 *
 * @param number which case of the family it is, from one
 * @param reason a code of {@link ClosingReason}
 */
public record CaseSummary(
        UUID id,
        UUID familyId,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String reason,
        int number) {

    public boolean running() {
        return closedOn == null;
    }
}
