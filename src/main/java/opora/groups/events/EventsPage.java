package opora.groups.events;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param leaders everybody who ever worked here; series those put aside too */
public record EventsPage(
        Shell shell,
        Fields fields,
        EventTotal total,
        List<EventRow> rows,
        @Nullable String next,
        YearMonth thisMonth,
        List<Choice> leaders,
        List<Choice> series) {

    private static final int MONTHS = 20;

    /** From two months ahead back to a year and a half ago; further back is found by dates. */
    public List<Choice> months() {
        var named = DateTimeFormatter.ofPattern("LLLL yyyy", shell.locale());
        return IntStream.range(0, MONTHS)
                .mapToObj(back -> thisMonth.plusMonths(2).minusMonths(back))
                .map(month -> Choice.of(month, named.format(month)))
                .toList();
    }

    public List<Choice> kinds() {
        return EventChoices.kinds(shell);
    }

    public List<Choice> statuses() {
        return EventChoices.statuses(shell);
    }

    /** True when one of the filters that stand folded is set. */
    public boolean isNarrowed() {
        return List.of("from", "to", "leader", "series", "voided").stream()
                .anyMatch(name -> !fields.value(name).isEmpty());
    }
}
