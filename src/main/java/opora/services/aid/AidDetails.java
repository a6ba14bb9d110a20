package opora.services.aid;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * @param deliveryId the urgent service it was recorded as too, unless that was voided
 * @param goodId the goods it was issued from
 */
public record AidDetails(
        AidRow row,
        @Nullable UUID partnerId,
        @Nullable UUID agreementId,
        UUID employeeId,
        @Nullable UUID deliveryId,
        @Nullable UUID goodId,
        OffsetDateTime recordedAt,
        UUID recordedBy,
        @Nullable OffsetDateTime voidedAt,
        @Nullable UUID voidedBy,
        @Nullable String voidReason) {

    /** Whose record it is, for the journal. */
    UUID[] subjects() {
        return Stream.of(row.familyId(), row.personId())
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
    }
}
