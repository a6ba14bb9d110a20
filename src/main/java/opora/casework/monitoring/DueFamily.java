package opora.casework.monitoring;

import java.time.LocalDate;
import java.util.UUID;
import opora.casework.MonitoringState;
import org.jspecify.annotations.Nullable;

/** @param last when it was looked at last, or null */
public record DueFamily(
        UUID caseId,
        UUID familyId,
        String name,
        String number,
        @Nullable String section,
        @Nullable String curator,
        LocalDate openedOn,
        @Nullable LocalDate last) {

    public MonitoringState state(LocalDate today) {
        return MonitoringState.of(openedOn, last, today);
    }
}
