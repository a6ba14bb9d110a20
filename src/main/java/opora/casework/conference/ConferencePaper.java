package opora.casework.conference;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import opora.platform.web.Shell;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A paper of a conference, line by line: printed from a page, or taken as a document. */
public record ConferencePaper(
        Shell shell, String back, String docx, String title, String institution, List<Line> lines) {

    private static final String FONT = "Times New Roman";
    private static final int TEXT = 12;

    /** How a line stands on the paper. */
    public enum Style {
        HEADING,
        TEXT,
        ITEM,
        SIGN
    }

    /** A line of the paper. */
    public record Line(Style style, String text) {}

    void write(OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(title);
            document.getProperties().getCoreProperties().setCreator(institution);
            paragraph(document, ParagraphAlignment.CENTER, institution, false);
            paragraph(document, ParagraphAlignment.CENTER, title, true);
            for (var line : lines) {
                paragraph(document, ParagraphAlignment.LEFT, line.text(), line.style() == Style.HEADING);
            }
            document.write(out);
        }
    }

    /** What was typed on several lines stands on several lines. */
    private static void paragraph(XWPFDocument document, ParagraphAlignment alignment, String text, boolean bold) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(TEXT);
        run.setBold(bold);
        var rows = text.lines().toList();
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(rows.get(i));
        }
    }
}
