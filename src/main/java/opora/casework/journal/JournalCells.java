package opora.casework.journal;

import java.util.List;
import opora.platform.web.Shell;

/** The statutory columns, the same on the page, on paper and in the file. */
final class JournalCells {

    static final List<String> HEADINGS = List.of(
            "casework.journal.line",
            "casework.journal.family",
            "casework.journal.members",
            "casework.journal.circumstances",
            "casework.journal.categories",
            "casework.journal.specialist",
            "casework.journal.contract",
            "casework.journal.level",
            "casework.journal.begun",
            "casework.journal.ended",
            "casework.journal.result");

    private JournalCells() {}

    /** The contract is written in by hand: the program does not keep it. */
    static List<String> of(int number, FamiliesJournalRow row, Shell shell) {
        return List.of(
                String.valueOf(number),
                row.family() + ", № " + row.number(),
                lines(row.members()),
                lines(row.circumstances()),
                lines(row.categories()),
                lines(row.curators()),
                "",
                lines(row.levels()),
                shell.date(row.openedOn()),
                shell.date(row.closedOn()),
                row.reason() == null ? "" : shell.t("casework.reason." + row.reason()));
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }
}
