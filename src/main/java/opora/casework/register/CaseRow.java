package opora.casework.register;

import java.time.LocalDate;
import java.util.UUID;
import opora.casework.MonitoringState;
import org.jspecify.annotations.Nullable;

/**
 * A case as the register shows it.
 *
 * @param earlier how many cases the family had before
 * @param lastMonitoring of the family, or null
 */
public record CaseRow(
        UUID id,
        UUID familyId,
        String familyNumber,
        String familyName,
        int earlier,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String reason,
        @Nullable String section,
        @Nullable String curator,
        @Nullable LocalDate lastMonitoring) {

    /** The number of the family; a case after the first says which one it is. */
    public String number() {
        return earlier == 0 ? familyNumber : familyNumber + "/" + (earlier + 1);
    }

    public boolean open() {
        return closedOn == null;
    }

    public MonitoringState monitoring(LocalDate today) {
        return MonitoringState.of(openedOn, lastMonitoring, today);
    }
}
