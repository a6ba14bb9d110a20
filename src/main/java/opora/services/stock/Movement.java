package opora.services.stock;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that left.
 *
 * @param aidId the aid they were issued as, or null for a write-off
 * @param familyId who got them, when the family is in reach
 * @param voidReason why it was taken back, or null while it stands
 */
public record Movement(
        UUID id,
        LocalDate on,
        int quantity,
        @Nullable UUID aidId,
        @Nullable UUID familyId,
        @Nullable String familyName,
        String reason,
        @Nullable String voidReason) {

    public boolean isIssue() {
        return aidId != null;
    }

    public boolean voided() {
        return voidReason != null;
    }
}
