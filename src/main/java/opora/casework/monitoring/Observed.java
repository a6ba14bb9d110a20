package opora.casework.monitoring;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A monitoring as its pages show it. */
public record Observed(
        UUID id,
        UUID familyId,
        LocalDate on,
        UUID employeeId,
        String employee,
        @Nullable String section,
        String conclusion,
        String decision,
        @Nullable LocalDate decidedOn,
        OffsetDateTime recordedAt,
        UUID recordedBy,
        @Nullable OffsetDateTime voidedAt,
        @Nullable UUID voidedBy,
        @Nullable String voidReason) {

    public boolean voided() {
        return voidedAt != null;
    }

    public String path() {
        return "/monitoring/" + id;
    }
}
