package opora.casework.monitoring;

import java.time.LocalDate;
import java.util.UUID;
import opora.casework.OutcomeKind;
import org.jspecify.annotations.Nullable;

/** An outcome as the family's page shows it. */
public record Noted(
        UUID id,
        UUID familyId,
        @Nullable UUID personId,
        @Nullable String person,
        String kind,
        LocalDate on,
        String evidence,
        String employee,
        @Nullable String voidReason) {

    public boolean voided() {
        return voidReason != null;
    }

    public String titleKey() {
        return OutcomeKind.of(kind).orElseThrow().titleKey();
    }
}
