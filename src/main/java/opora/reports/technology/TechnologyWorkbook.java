package opora.reports.technology;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import opora.platform.sheets.Cells;
import opora.platform.web.Shell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The table of expected results as a workbook, with the same cells joined as on paper. */
final class TechnologyWorkbook {

    private static final int CHARACTER = 256;
    private static final int[] WIDTHS = {32, 34, 46, 16, 24, 16, 22};

    private final TechnologyTable table;
    private final Shell shell;
    private final CellStyle text;
    private final CellStyle quoted;
    private final SXSSFSheet page;
    private int next;

    private TechnologyWorkbook(TechnologyTable table, Shell shell, SXSSFWorkbook book) {
        this.table = table;
        this.shell = shell;
        this.text = book.createCellStyle();
        text.setWrapText(true);
        text.setVerticalAlignment(VerticalAlignment.TOP);
        this.quoted = Cells.quoted(book);
        this.page = book.createSheet(shell.t("reports.technology.sheet"));
        for (int column = 0; column < WIDTHS.length; column++) {
            page.setColumnWidth(column, WIDTHS[column] * CHARACTER);
        }
    }

    static void write(TechnologyTable table, Shell shell, OutputStream out) throws IOException {
        try (var book = Cells.book()) {
            new TechnologyWorkbook(table, shell, book).fill();
            book.write(out);
        }
    }

    private void fill() {
        line(List.of(table.institution()));
        line(List.of(table.title()));
        line(List.of(table.period()));
        line(TechnologyRows.headings(shell));
        int first = next;
        var rows = TechnologyRows.of(table, shell);
        rows.forEach(row -> line(row.cells()));
        join(rows.stream().map(TechnologyRows.Row::opensResult).toList(), first, 0);
        var groups = rows.stream().map(TechnologyRows.Row::opensGroup).toList();
        join(groups, first, 1);
        join(groups, first, WIDTHS.length - 1);
    }

    private void join(List<Boolean> opens, int first, int column) {
        int from = 0;
        for (int row = 1; row <= opens.size(); row++) {
            if (row == opens.size() || opens.get(row)) {
                if (row - from > 1) {
                    page.addMergedRegion(new CellRangeAddress(first + from, first + row - 1, column, column));
                }
                from = row;
            }
        }
    }

    private void line(List<String> cells) {
        var row = page.createRow(next++);
        for (int column = 0; column < cells.size(); column++) {
            Cells.text(row.createCell(column), cells.get(column), text, quoted);
        }
    }
}
