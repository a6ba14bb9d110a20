package opora.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting to be recorded.
 *
 * @param number null for the next number of the year
 */
public record MeetingDraft(
        @Nullable String number,
        LocalDate on,
        MeetingKind kind,
        OutreachStatus status,
        String cancelReason,
        @Nullable UUID leaderId,
        List<UUID> agencies,
        List<Discussed> families,
        String decision) {

    /**
     * A family the meeting speaks about.
     *
     * @param changed whether the plan of work with the family was changed
     * @param changes in what; empty when nothing was changed or nobody wrote it down
     */
    public record Discussed(UUID familyId, boolean changed, String changes) {

        public Discussed {
            changes = changes.strip();
            changed = changed || !changes.isEmpty();
        }
    }
}
