package opora.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A family looked at on one day (MON-02..04).
 *
 * @param conclusion what the evaluator makes of it, or empty
 * @param decision what was decided after it (MON-42), or empty as long as nothing was
 * @param decidedOn null for the day of the monitoring itself
 */
public record MonitoringDraft(
        UUID familyId,
        LocalDate on,
        UUID employeeId,
        List<Rating> ratings,
        String conclusion,
        String decision,
        @Nullable LocalDate decidedOn) {

    /** Only ratings, nothing said or decided yet. */
    public MonitoringDraft(UUID familyId, LocalDate on, UUID employeeId, List<Rating> ratings) {
        this(familyId, on, employeeId, ratings, "", "", null);
    }

    /**
     * @param domain the code of a {@link MonitoringDomain}
     * @param score from 1 to 5, more is better
     */
    public record Rating(String domain, int score, String comment) {}
}
