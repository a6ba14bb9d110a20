package opora.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.platform.Change;
import org.jspecify.annotations.Nullable;

/** Whose visits to meetings of groups were written or taken back: how these meetings stand now. */
public record GroupsVisited(List<Meeting> meetings, Change change) {

    /**
     * @param seriesId the group, or null when the meeting counts no more
     * @param families those somebody of whom was there
     */
    public record Meeting(
            UUID sessionId,
            @Nullable UUID seriesId,
            @Nullable LocalDate on,
            Set<UUID> families) {}
}
