package opora.casework.journal;

import java.util.List;
import opora.platform.web.Shell;

public record JournalPaperPage(Shell shell, String institution, JournalDays days, List<FamiliesJournalRow> rows) {

    public List<String> headings() {
        return JournalCells.HEADINGS.stream().map(shell::t).toList();
    }

    public List<String> cells(int index) {
        return JournalCells.of(index + 1, rows.get(index), shell);
    }
}
