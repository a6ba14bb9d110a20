package opora.groups.events;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import opora.platform.access.User;
import org.jspecify.annotations.Nullable;

/** A meeting or event with all that is written about it. */
public record EventDetails(
        EventRow row,
        @Nullable String number,
        String outline,
        @Nullable Integer minutes,
        String place,
        @Nullable String settlement,
        @Nullable String section,
        @Nullable String partner,
        UUID leaderId,
        List<Helper> helpers,
        int children,
        int adults,
        String cancelReason,
        int version,
        @Nullable OffsetDateTime markedAt,
        @Nullable UUID markedBy,
        OffsetDateTime recordedAt,
        UUID recordedBy,
        @Nullable OffsetDateTime voidedAt,
        @Nullable UUID voidedBy,
        @Nullable String voidReason) {

    public record Helper(UUID id, String name) {}

    /** Who leads a meeting knows everybody who comes to it; others see those in their reach. */
    public boolean isLedBy(User user) {
        var employee = user.employeeId();
        return employee != null
                && (leaderId.equals(employee)
                        || helpers.stream().anyMatch(helper -> helper.id().equals(employee)));
    }
}
