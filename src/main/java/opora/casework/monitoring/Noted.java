package opora.casework.monitoring;

import java.time.LocalDate;
import java.util.UUID;
import opora.casework.OutcomeKind;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as the family's page shows it.
 *
 * @param closed what it is is not for this reader
 */
public record Noted(
        UUID id,
        UUID familyId,
        @Nullable UUID personId,
        @Nullable String person,
        String kind,
        LocalDate on,
        String evidence,
        String employee,
        @Nullable String voidReason,
        boolean closed) {

    /** For a reader who may not know what changed, and for whom (NFR-04). */
    Noted withoutContent() {
        return new Noted(id, familyId, null, null, "", on, "", employee, voided() ? "" : null, true);
    }

    public boolean isSensitive() {
        return OutcomeKind.of(kind).orElseThrow().sensitive();
    }

    public boolean voided() {
        return voidReason != null;
    }

    public String titleKey() {
        return OutcomeKind.of(kind).orElseThrow().titleKey();
    }
}
