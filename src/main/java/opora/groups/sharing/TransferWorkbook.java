package opora.groups.sharing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import opora.platform.sheets.Cells;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** The list as a workbook. */
final class TransferWorkbook {

    private static final int CHARACTER = 256;
    private static final int[] WIDTHS = {8, 50, 16};

    private TransferWorkbook() {}

    static void write(TransferSheet list, OutputStream out) throws IOException {
        try (var book = Cells.book()) {
            var sheet = book.createSheet(list.shell().t("groups.sheet.title"));
            for (int i = 0; i < WIDTHS.length; i++) {
                sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
            }
            var plain = book.createCellStyle();
            var quoted = Cells.quoted(book);
            list.head().forEach(line -> row(sheet, List.of(line), plain, quoted));
            row(sheet, list.headings(), plain, quoted);
            for (int i = 0; i < list.people().size(); i++) {
                row(sheet, list.cells(i), plain, quoted);
            }
            row(sheet, List.of(list.shell().t("groups.transfer.note", list.day())), plain, quoted);
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
