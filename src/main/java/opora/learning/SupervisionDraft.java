package opora.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the supervision group (MET-05). Families stay nameless in it (MET-07).
 *
 * @param leader an employee, or null when the supervisor came from elsewhere and stands in {@code outsideLeader}
 * @param proposals how many ways of working were proposed
 * @param minutes how long it took
 * @param sure whoever was told that a name of a discussed family stands in the text wants it all the same
 */
public record SupervisionDraft(
        LocalDate on,
        String status,
        String cancelReason,
        @Nullable UUID leader,
        String outsideLeader,
        String topic,
        Set<UUID> participants,
        @Nullable Integer cases,
        @Nullable Integer proposals,
        String summary,
        @Nullable Integer minutes,
        boolean sure)
        implements EntryDraft {

    public SupervisionDraft(
            LocalDate on,
            String status,
            String cancelReason,
            @Nullable UUID leader,
            String outsideLeader,
            String topic,
            Set<UUID> participants,
            @Nullable Integer cases,
            @Nullable Integer proposals,
            String summary,
            @Nullable Integer minutes) {
        this(
                on,
                status,
                cancelReason,
                leader,
                outsideLeader,
                topic,
                participants,
                cases,
                proposals,
                summary,
                minutes,
                false);
    }

    public SupervisionDraft {
        cancelReason = cancelReason.strip();
        outsideLeader = outsideLeader.strip();
        topic = topic.strip();
        summary = summary.strip();
        participants = Set.copyOf(participants);
    }

    @Override
    public void mustMakeSense(LocalDate today) {
        Must.beOneOf(Codes.STATUSES, "status", status);
        Must.fit(status, "on", on, today);
        Must.beWritten("topic", topic, Must.TITLE);
        Must.nameNobody("topic", topic);
        if (participants.isEmpty()) {
            throw new Refused("learning.refused.participants").on("participants");
        }
        if (leader != null && !outsideLeader.isEmpty()) {
            throw new Refused("learning.refused.two-leaders").on("outsideLeader");
        }
        Must.notExceed("outsideLeader", outsideLeader, Must.TITLE);
        Must.beWithin("cases", cases, 0, Must.MANY);
        Must.beWithin("proposals", proposals, 0, Must.MANY);
        Must.beWithin("minutes", minutes, 1, Must.MINUTES_OF_A_DAY);
        Must.notExceed("summary", summary, Must.TEXT);
        Must.nameNobody("summary", summary);
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
