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
 * @param kind a change, or which sort of look
 * @param rows how many records were shown or taken; null where nobody counts
 * @param event the event's simple name
 * @param page the address that was shown, without ids, where the event is no more than that
 * @param subjects the records it is about, as far as the reader may know them; empty in the history of one record
 */
public record HistoryEntry(
        UUID id,
        LocalDateTime at,
        @Nullable String who,
        EntryKind kind,
        String event,
        String reason,
        @Nullable Integer rows,
        @Nullable String page,
        List<Subjects.Subject> subjects) {

    public boolean changed() {
        return kind == EntryKind.CHANGE;
    }

    public String titleKey() {
        return "audit.event." + event;
    }
}
