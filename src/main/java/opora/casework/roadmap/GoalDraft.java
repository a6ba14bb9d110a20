package opora.casework.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal as it is written down, with its measures.
 *
 * @param version of the goal that was read before it was changed; null for a new one
 */
public record GoalDraft(
        UUID key,
        @Nullable Integer version,
        String domain,
        String aim,
        String result,
        @Nullable LocalDate dueOn,
        List<MeasureDraft> measures) {}
