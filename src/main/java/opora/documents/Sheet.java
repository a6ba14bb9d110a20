package opora.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.springframework.context.MessageSource;

/** A template being drawn: official papers are in Russian, whatever the language of who prints them. */
public final class Sheet implements AutoCloseable {

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final String FONT = "Times New Roman";
    private static final int SIZE = 12;
    private static final int HEADING = 14;
    private static final int SPACE = 120;

    private final XWPFDocument document = new XWPFDocument();
    private final MessageSource messages;

    public Sheet(MessageSource messages) {
        this.messages = messages;
    }

    public String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }

    public Sheet title(String text) {
        write(paragraph(ParagraphAlignment.CENTER), text, true, HEADING);
        return this;
    }

    public Sheet centre(String text) {
        write(paragraph(ParagraphAlignment.CENTER), text, false, SIZE);
        return this;
    }

    public Sheet right(String text) {
        write(paragraph(ParagraphAlignment.RIGHT), text, false, SIZE);
        return this;
    }

    public Sheet text(String text) {
        write(paragraph(ParagraphAlignment.BOTH), text, false, SIZE);
        return this;
    }

    /** A line that says what it is about before the field: «Адрес: …». */
    public Sheet fact(String label, String field) {
        var paragraph = paragraph(ParagraphAlignment.LEFT);
        write(paragraph, label + ": ", true, SIZE);
        write(paragraph, field, false, SIZE);
        return this;
    }

    public Sheet section(String heading, String field) {
        write(paragraph(ParagraphAlignment.LEFT), heading, true, SIZE);
        return text(field);
    }

    /** A table with a row of headings and a row that is repeated. */
    public Sheet table(List<String> headings, List<String> fields) {
        var table = document.createTable(2, headings.size());
        table.setWidth("100%");
        for (int column = 0; column < headings.size(); column++) {
            write(table.getRow(0).getCell(column).getParagraphArray(0), headings.get(column), true, SIZE);
            write(table.getRow(1).getCell(column).getParagraphArray(0), fields.get(column), false, SIZE);
        }
        table.getRow(0).setRepeatHeader(true);
        return this;
    }

    /** The table of one list of the form, a column for each of its fields. */
    public Sheet table(PrintedForm form, String list) {
        var headings = new ArrayList<String>();
        var fields = new ArrayList<String>();
        form.fields().stream()
                .filter(field -> field.ofList() && field.list().equals(list))
                .forEach(field -> {
                    headings.add(t(field.titleKey()));
                    fields.add(field.written());
                });
        return table(headings, fields);
    }

    public void write(OutputStream out) throws IOException {
        document.write(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(SPACE);
        return paragraph;
    }

    private static void write(XWPFParagraph paragraph, String text, boolean bold, int size) {
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(text);
    }
}
