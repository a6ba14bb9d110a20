package opora.groups.marks;

import java.time.LocalDate;
import java.util.List;
import opora.groups.SessionStatus;
import opora.groups.events.EventDetails;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param rows everybody the user may mark, by name
 * @param hidden how many of the meeting the user does not reach
 * @param found what the search has found, null before a search
 * @param other who saved other marks meanwhile, null when nobody did
 */
public record MarksPage(
        Shell shell,
        Fields fields,
        EventDetails event,
        List<Mark> rows,
        int hidden,
        @Nullable List<Mark> found,
        @Nullable String other,
        LocalDate today) {

    /** Marks are set once a meeting has taken place, or together with telling so. */
    public boolean canMark() {
        return event.row().isHeld() || canHold();
    }

    public boolean canHold() {
        return event.row().isPlanned() && !event.row().on().isAfter(today);
    }

    /** Why nobody can be marked. */
    public String closedKey() {
        if (event.row().voided()) {
            return "groups.refused.voided";
        }
        return event.row().status() == SessionStatus.CANCELLED
                ? "groups.refused.marks-of-cancelled"
                : "groups.marks.not-yet";
    }

    public boolean isMarked(Mark row) {
        return fields.has("present", row.personId().toString());
    }

    /** True when what is stored differs from what stands on the page. */
    public boolean differs(Mark row) {
        return other != null && row.isPresent() != isMarked(row);
    }

    public long marked() {
        return rows.stream().filter(this::isMarked).count();
    }
}
