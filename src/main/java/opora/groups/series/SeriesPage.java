package opora.groups.series;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import opora.groups.EventKind;
import opora.groups.marks.Mark;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param members those of today first, then those who left
 * @param earlier the day before which there are more meetings, or null
 * @param found what the search for somebody to join has found, null before a search
 */
public record SeriesPage(
        Shell shell,
        Fields fields,
        SeriesRow series,
        List<Meeting> meetings,
        List<Member> members,
        @Nullable LocalDate earlier,
        @Nullable List<Mark> found) {

    private static final int MOST_OF_A_TRAINING = 12;

    /** A training group that takes nobody more: what to do is said beside the list. */
    public boolean isFull() {
        return series.kind() == EventKind.TRAINING && series.people() >= MOST_OF_A_TRAINING;
    }

    public String weekday() {
        return series.weekday() == null
                ? ""
                : series.weekday().getDisplayName(TextStyle.FULL_STANDALONE, shell.locale());
    }

    public long present(int meeting) {
        return members.stream()
                .filter(each -> each.marks().get(meeting) == Member.State.PRESENT)
                .count();
    }
}
