package opora.casework.journal;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param first the number of the first line of the page */
public record FamiliesJournalPage(
        Shell shell,
        Fields fields,
        JournalDays days,
        List<FamiliesJournalRow> rows,
        int first,
        List<Choice> sections,
        @Nullable String next) {

    public String path(String suffix) {
        return days.path(suffix);
    }

    public List<String> headings() {
        return JournalCells.HEADINGS.stream().map(shell::t).toList();
    }
}
