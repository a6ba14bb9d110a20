package opora.reports.threshold;

import java.time.OffsetDateTime;
import java.util.UUID;
import opora.reports.passport.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * A threshold as it was set.
 *
 * @param threshold null where nothing is asked any more
 */
public record ThresholdLine(
        UUID id,
        String code,
        int fromYear,
        @Nullable Threshold threshold,
        String reason,
        OffsetDateTime recordedAt,
        UUID recordedBy,
        @Nullable OffsetDateTime voidedAt,
        @Nullable UUID voidedBy,
        @Nullable String voidReason) {

    public boolean voided() {
        return voidedAt != null;
    }
}
