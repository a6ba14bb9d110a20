package opora.audit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a history.
 *
 * @param at when, by the clock of the institution
 * @param who the name of the account; null for the console
 * @param view true when somebody looked and changed nothing
 * @param event the event's simple name
 * @param subjects the records it is about, as far as the reader may know them; empty in the history of one record
 */
public record HistoryEntry(
        UUID id,
        LocalDateTime at,
        @Nullable String who,
        boolean view,
        String event,
        String reason,
        List<Subjects.Subject> subjects) {

    public String titleKey() {
        return "audit.event." + event;
    }
}
