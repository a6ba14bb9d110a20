package opora.contracts.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import opora.platform.sheets.Cells;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A list as it is kept on paper: who keeps it, its title, its columns with numbered rows, who signs it.
 *
 * @param sheet the name of the sheet, short
 * @param head lines above the table
 * @param widths of the columns, in characters
 * @param foot lines below the table
 */
public record PaperList(
        String sheet,
        List<String> head,
        List<String> columns,
        List<Integer> widths,
        List<List<String>> rows,
        List<String> foot) {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int CHARACTER = 256;

    /** For printing and signing. */
    public void document(OutputStream out) throws IOException {
        PaperDocument.write(this, out);
    }

    public void write(OutputStream out) throws IOException {
        try (var book = Cells.book()) {
            var page = book.createSheet(sheet);
            page.getPrintSetup().setLandscape(true);
            page.setFitToPage(true);
            page.getPrintSetup().setFitHeight((short) 0);
            for (int i = 0; i < widths.size(); i++) {
                page.setColumnWidth(i, widths.get(i) * CHARACTER);
            }
            var plain = book.createCellStyle();
            var quoted = Cells.quoted(book);
            var wrapped = wrapped(book.createCellStyle());
            var wrappedQuoted = wrapped(Cells.quoted(book));
            head.forEach(line -> row(page, List.of(line), plain, quoted));
            row(page, columns, heading(book), wrappedQuoted);
            page.createFreezePane(0, page.getLastRowNum() + 1);
            rows.forEach(cells -> row(page, cells, wrapped, wrappedQuoted));
            row(page, List.of(""), plain, quoted);
            foot.forEach(line -> row(page, List.of(line), plain, quoted));
            book.write(out);
        }
    }

    private static CellStyle wrapped(CellStyle style) {
        style.setWrapText(true);
        return style;
    }

    private static CellStyle heading(SXSSFWorkbook book) {
        var style = wrapped(book.createCellStyle());
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static void row(SXSSFSheet page, List<String> cells, CellStyle plain, CellStyle quoted) {
        var row = page.createRow(page.getLastRowNum() + 1);
        for (int i = 0; i < cells.size(); i++) {
            Cells.text(row.createCell(i), cells.get(i), plain, quoted);
        }
    }
}
