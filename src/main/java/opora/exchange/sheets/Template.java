package opora.exchange.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import opora.exchange.workbook.Heading;
import opora.exchange.workbook.WorkbookWriter;

/** The empty workbook to fill: a sheet of explanations and every sheet with its headings. */
public final class Template {

    private Template() {}

    public static void writeTo(OutputStream out) throws IOException {
        try (var workbook = new WorkbookWriter()) {
            writeGuide(workbook);
            for (var sheet : Sheets.all()) {
                workbook.sheet(sheet.title(), headings(sheet));
            }
            workbook.writeTo(out);
        }
    }

    /** The headings of a sheet with what its columns offer. */
    public static List<Heading> headings(SheetForm sheet) {
        return sheet.columns().stream().map(Template::heading).toList();
    }

    public static Heading heading(ColumnForm column) {
        var choices = column.choices().isEmpty()
                ? List.<String>of()
                : Choices.of(column.choices()).titles();
        return new Heading(
                column.heading(),
                column.mandatory(),
                column.width(),
                column.type() == CellType.DATE,
                choices,
                column.description());
    }

    private static void writeGuide(WorkbookWriter workbook) {
        workbook.sheet(Sheets.guide().title(), headings(Sheets.guide()));
        for (var sheet : Sheets.all()) {
            workbook.row(List.of(sheet.title(), "", "", sheet.description()));
            for (var column : sheet.columns()) {
                workbook.row(List.of(
                        "", column.heading(), mark(column.mandatory()), column.description(), column.example()));
            }
        }
    }

    private static String mark(boolean mandatory) {
        return mandatory ? "да" : "";
    }
}
