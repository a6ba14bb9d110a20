package opora.groups.marks;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import opora.groups.events.EventDetails;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param rows who was there, who was missed and who had not joined yet
 * @param recorded who wrote it down and when, in words; marked and voided likewise
 */
public record EventPage(
        Shell shell,
        EventDetails event,
        List<Mark> rows,
        String recorded,
        @Nullable String marked,
        @Nullable String voided,
        LocalDate today) {

    public List<Mark> in(Mark.State... states) {
        var wanted = List.of(states);
        return rows.stream().filter(each -> wanted.contains(each.state())).toList();
    }

    public boolean hasPassed() {
        return !event.row().on().isAfter(today);
    }

    /** Of those whose birth the reader may know. */
    public long minors() {
        return in(Mark.State.PRESENT).stream()
                .filter(each -> each.isMinor(event.row().on()))
                .count();
    }

    public long families() {
        return in(Mark.State.PRESENT).stream()
                .map(Mark::familyId)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
