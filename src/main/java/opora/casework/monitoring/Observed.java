package opora.casework.monitoring;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A monitoring as its pages show it.
 *
 * @param closed its texts are not for this reader
 */
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
        @Nullable String voidReason,
        boolean closed) {

    /** For a reader of whom it is not told what was found and decided (NFR-04). */
    Observed withoutTexts() {
        return new Observed(
                id,
                familyId,
                on,
                employeeId,
                employee,
                section,
                "",
                "",
                null,
                recordedAt,
                recordedBy,
                voidedAt,
                voidedBy,
                voided() ? "" : null,
                true);
    }

    public boolean voided() {
        return voidedAt != null;
    }

    public String path() {
        return "/monitoring/" + id;
    }
}
