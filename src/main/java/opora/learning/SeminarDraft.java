package opora.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A training seminar for specialists (T23-38).
 *
 * @param leader an employee, or null when the leader came from elsewhere and stands in {@code outsideLeader}
 * @param outsiders how many specialists of other organisations took part
 */
public record SeminarDraft(
        LocalDate on,
        String status,
        String cancelReason,
        String title,
        String programme,
        @Nullable UUID leader,
        String outsideLeader,
        Set<UUID> participants,
        @Nullable Integer outsiders)
        implements EntryDraft {

    public SeminarDraft {
        cancelReason = cancelReason.strip();
        title = title.strip();
        outsideLeader = outsideLeader.strip();
        participants = Set.copyOf(participants);
    }

    @Override
    public void mustMakeSense(LocalDate today) {
        Must.beOneOf(Codes.STATUSES, "status", status);
        Must.fit(status, "on", on, today);
        Must.beWritten("title", title, Must.TITLE);
        Must.beOneOf(Codes.PROGRAMMES, "programme", programme);
        if (leader != null && !outsideLeader.isEmpty()) {
            throw new Refused("learning.refused.two-leaders").on("outsideLeader");
        }
        Must.notExceed("outsideLeader", outsideLeader, Must.TITLE);
        Must.beWithin("outsiders", outsiders, 0, Must.MANY);
        Must.notExceed("cancelReason", cancelReason, Must.TITLE);
    }

    @Override
    public @Nullable LocalDate workday() {
        return on;
    }

    @Override
    public List<Named> named() {
        return Named.by("leader", leader, "participants", participants);
    }
}
