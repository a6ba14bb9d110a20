package opora.groups.sharing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The list as a document for the office. */
final class TransferDocument {

    private static final String FONT = "Times New Roman";
    private static final int TEXT = 12;

    private TransferDocument() {}

    static void write(TransferSheet list, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(list.shell().t("groups.sheet.title"));
            document.getProperties().getCoreProperties().setCreator(list.institution());
            var title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            text(title, list.shell().t("groups.sheet.heading"), true);
            list.head().forEach(line -> text(document.createParagraph(), line, false));
            var table = document.createTable(1, list.headings().size());
            table.getRow(0).setRepeatHeader(true);
            row(table.getRow(0), list.headings(), true);
            for (int i = 0; i < list.people().size(); i++) {
                row(table.createRow(), list.cells(i), false);
            }
            text(document.createParagraph(), list.shell().t("groups.transfer.note", list.day()), false);
            document.write(out);
        }
    }

    private static void row(XWPFTableRow row, List<String> texts, boolean bold) {
        row.setCantSplitRow(true);
        for (int i = 0; i < texts.size(); i++) {
            text(row.getCell(i).getParagraphs().getFirst(), texts.get(i), bold);
        }
    }

    private static void text(XWPFParagraph paragraph, String text, boolean bold) {
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(TEXT);
        run.setBold(bold);
        run.setText(text);
    }
}
