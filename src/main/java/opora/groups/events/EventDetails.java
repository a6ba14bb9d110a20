package opora.groups.events;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opora.platform.access.RecordFacts;
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

    /** Who leads a meeting, or helps with it, knows everybody who comes to it; others those in their reach. */
    public RecordFacts facts() {
        var leaders = Stream.concat(Stream.of(leaderId), helpers.stream().map(Helper::id));
        return RecordFacts.ofSection(null).naming(leaders.collect(Collectors.toSet()));
    }
}
