package opora.outreach;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trip to be recorded.
 *
 * @param number null for the next number of the year
 * @param cancelReason empty unless it was cancelled
 * @param settlements the route, in order
 * @param crew employees; the leader belongs to the crew whether named here or not
 */
public record TripDraft(
        @Nullable String number,
        TripDetails details,
        OutreachStatus status,
        String cancelReason,
        List<UUID> settlements,
        List<UUID> crew,
        List<OutsiderDraft> outsiders,
        List<StopDraft> stops) {}
