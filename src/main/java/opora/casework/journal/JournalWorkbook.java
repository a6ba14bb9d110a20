package opora.casework.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import opora.platform.access.User;
import opora.platform.sheets.Cells;
import opora.platform.web.Shell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** The journal as a workbook, written while it is read. */
final class JournalWorkbook {

    private static final int CHARACTER = 256;
    private static final int[] WIDTHS = {6, 34, 44, 34, 30, 30, 18, 26, 12, 12, 30};

    private final FamiliesJournal journal;
    private final JournalDays days;
    private final User user;
    private final Shell shell;

    JournalWorkbook(FamiliesJournal journal, JournalDays days, User user, Shell shell) {
        this.journal = journal;
        this.days = days;
        this.user = user;
        this.shell = shell;
    }

    void write(OutputStream out) throws IOException {
        try (var book = Cells.book()) {
            var sheet = book.createSheet(shell.t("casework.journal.sheet"));
            for (int i = 0; i < WIDTHS.length; i++) {
                sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
            }
            var plain = book.createCellStyle();
            plain.setWrapText(true);
            var quoted = Cells.quoted(book);
            quoted.setWrapText(true);
            row(sheet, JournalCells.HEADINGS.stream().map(shell::t).toList(), plain, quoted);
            sheet.createFreezePane(0, 1);
            journal.all(
                    user,
                    days,
                    line -> row(sheet, JournalCells.of(sheet.getLastRowNum() + 1, line, shell), plain, quoted));
            book.write(out);
        }
    }

    private static void row(SXSSFSheet sheet, List<String> texts, CellStyle plain, CellStyle quoted) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < texts.size(); i++) {
            Cells.text(row.createCell(i), texts.get(i), plain, quoted);
        }
    }
}
