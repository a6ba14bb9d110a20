package opora.reports.technology;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import opora.platform.web.Shell;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The table of expected results on an A4 sheet laid across. */
final class TechnologyDocument {

    private static final String FONT = "Times New Roman";
    private static final int TEXT = 11;
    private static final int TITLE = 14;
    private static final int[] COLUMNS = {2500, 2500, 3600, 1400, 1900, 1300, 1700};
    private static final int MARGIN = 850;

    private final TechnologyTable table;
    private final Shell shell;
    private final XWPFDocument document = new XWPFDocument();

    private TechnologyDocument(TechnologyTable table, Shell shell) {
        this.table = table;
        this.shell = shell;
    }

    static void write(TechnologyTable table, Shell shell, OutputStream out) throws IOException {
        var written = new TechnologyDocument(table, shell);
        try (written.document) {
            written.fill();
            written.document.write(out);
        }
    }

    private void fill() {
        document.getProperties().getCoreProperties().setTitle(table.title());
        document.getProperties().getCoreProperties().setCreator(table.institution());
        sheetOfPaper();
        centred(table.institution(), TEXT, false);
        centred(table.title(), TITLE, true);
        centred(table.period(), TEXT, false);
        var drawn = document.createTable(1, COLUMNS.length);
        var heading = drawn.getRow(0);
        heading.setRepeatHeader(true);
        var titles = TechnologyRows.headings(shell);
        for (int column = 0; column < COLUMNS.length; column++) {
            write(heading, column, titles.get(column), true);
        }
        for (var row : TechnologyRows.of(table, shell)) {
            row(drawn, row);
        }
    }

    private void row(XWPFTable drawn, TechnologyRows.Row row) {
        var line = drawn.createRow();
        line.setCantSplitRow(true);
        merged(line, 0, row.cells().get(0), row.opensResult());
        merged(line, 1, row.cells().get(1), row.opensGroup());
        for (int column = 2; column < COLUMNS.length - 1; column++) {
            write(line, column, row.cells().get(column), false);
        }
        merged(line, COLUMNS.length - 1, row.cells().getLast(), row.opensGroup());
    }

    private static void merged(XWPFTableRow row, int column, String text, boolean opens) {
        write(row, column, opens ? text : "", false);
        row.getCell(column).getCTTc().getTcPr().addNewVMerge().setVal(opens ? STMerge.RESTART : STMerge.CONTINUE);
    }

    private static void write(XWPFTableRow row, int column, String text, boolean bold) {
        var cell = row.getCell(column);
        cell.setWidth(String.valueOf(COLUMNS[column]));
        var run = cell.getParagraphs().getFirst().createRun();
        run.setFontFamily(FONT);
        run.setFontSize(TEXT);
        run.setBold(bold);
        run.setText(text);
    }

    private void centred(String text, int size, boolean bold) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(text);
    }

    private void sheetOfPaper() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(16838));
        size.setH(BigInteger.valueOf(11906));
        var margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
    }
}
