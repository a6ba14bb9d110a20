package opora.contracts.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A list on sheets of A4 laid across, to be printed and signed. */
final class PaperDocument {

    private static final String FONT = "Times New Roman";
    private static final int TEXT = 10;
    private static final int HEAD = 12;
    private static final long LONG_SIDE = 16_838;
    private static final long SHORT_SIDE = 11_906;
    private static final long MARGIN = 850;

    private PaperDocument() {}

    static void write(PaperList list, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            var properties = document.getProperties().getCoreProperties();
            properties.setCreator(list.head().getFirst());
            properties.setTitle(list.head().get(1));
            layAcross(document);
            for (int i = 0; i < list.head().size(); i++) {
                line(document, list.head().get(i), ParagraphAlignment.CENTER, i == 1);
            }
            var table = document.createTable(1, list.columns().size());
            table.setWidth("100%");
            table.getRow(0).setRepeatHeader(true);
            row(table.getRow(0), list, list.columns(), true);
            for (var cells : list.rows()) {
                var row = table.createRow();
                row.setCantSplitRow(true);
                row(row, list, cells, false);
            }
            list.foot().forEach(text -> line(document, text, ParagraphAlignment.LEFT, false));
            document.write(out);
        }
    }

    private static void layAcross(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(LONG_SIDE));
        size.setH(BigInteger.valueOf(SHORT_SIDE));
        var margin = section.addNewPgMar();
        margin.setLeft(BigInteger.valueOf(MARGIN));
        margin.setRight(BigInteger.valueOf(MARGIN));
        margin.setTop(BigInteger.valueOf(MARGIN));
        margin.setBottom(BigInteger.valueOf(MARGIN));
    }

    /** Columns share the width of the sheet as they share that of the workbook. */
    private static void row(XWPFTableRow row, PaperList list, List<String> cells, boolean bold) {
        int all = list.widths().stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.getCell(i);
            cell.setWidth(
                    String.valueOf((LONG_SIDE - 2 * MARGIN) * list.widths().get(i) / all));
            var run = cell.getParagraphs().getFirst().createRun();
            run.setFontFamily(FONT);
            run.setFontSize(TEXT);
            run.setBold(bold);
            run.setText(cells.get(i));
        }
    }

    private static void line(XWPFDocument document, String text, ParagraphAlignment alignment, boolean bold) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(HEAD);
        run.setBold(bold);
        run.setText(text);
    }
}
