package opora.services.journal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** @param members who the family consisted of when the whole family was the recipient */
public record DeliveryDetails(
        DeliveryRow row,
        List<Member> members,
        @Nullable String section,
        @Nullable Integer actNumber,
        UUID employeeId,
        OffsetDateTime recordedAt,
        UUID recordedBy,
        @Nullable OffsetDateTime voidedAt,
        @Nullable UUID voidedBy,
        @Nullable String voidReason) {

    public record Member(UUID id, String name) {}

    /** Whose record it is, for the journal. */
    UUID[] subjects() {
        return Stream.of(row.familyId(), row.personId())
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
    }
}
