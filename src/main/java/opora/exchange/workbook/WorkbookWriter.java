package opora.exchange.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import opora.platform.sheets.Cells;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.jspecify.annotations.Nullable;

/** Writes workbooks for people to open and fill. */
public final class WorkbookWriter implements Closeable {

    private static final int LIST_CHARACTERS = 255;
    private static final int PROMPT_CHARACTERS = 255;
    private static final int LAST_ROW_WITH_LIST = 20_000;

    private final SXSSFWorkbook workbook = Cells.book();
    private final CellStyle heading = headingStyle(false);
    private final CellStyle mandatory = headingStyle(true);
    private final CellStyle text = style("@");
    private final CellStyle quoted = Cells.quoted(workbook);
    private final CellStyle date = style("dd.mm.yyyy");
    private final CellStyle wrapped = style("@");
    private @Nullable SXSSFSheet sheet;
    private int row;

    public WorkbookWriter() {
        wrapped.setWrapText(true);
    }

    /** Begins a sheet; the rows that follow stand in it. */
    public WorkbookWriter sheet(String name, List<Heading> headings) {
        var begun = workbook.createSheet(name);
        begun.createFreezePane(0, 1);
        var cells = begun.createRow(0);
        for (int i = 0; i < headings.size(); i++) {
            var each = headings.get(i);
            begun.setColumnWidth(i, each.width() * 256);
            begun.setDefaultColumnStyle(i, each.date() ? date : text);
            var cell = cells.createCell(i);
            Cells.text(cell, each.title(), each.mandatory() ? mandatory : heading, quoted);
            offerChoices(begun, i, each);
        }
        sheet = begun;
        row = 1;
        return this;
    }

    /** Texts, numbers, dates and nulls for blank cells. */
    public WorkbookWriter row(List<? extends @Nullable Object> values) {
        if (sheet == null) {
            throw new IllegalStateException("a row needs its sheet");
        }
        var cells = sheet.createRow(row++);
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value != null && !value.equals("")) {
                fill(cells.createCell(i), value);
            }
        }
        return this;
    }

    public void writeTo(OutputStream out) throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private void fill(Cell cell, Object value) {
        switch (value) {
            case LocalDate day -> Cells.day(cell, day, date);
            case Integer number -> Cells.number(cell, BigDecimal.valueOf(number));
            case BigDecimal number -> Cells.number(cell, number);
            default -> {
                var written = value.toString();
                Cells.text(cell, written, written.indexOf('\n') >= 0 ? wrapped : text, quoted);
            }
        }
    }

    private static void offerChoices(Sheet sheet, int column, Heading heading) {
        var list = String.join(",", heading.choices());
        boolean fits = !list.isEmpty() && list.length() <= LIST_CHARACTERS && !list.contains(", ");
        if (!fits && heading.hint().isEmpty()) {
            return;
        }
        var helper = sheet.getDataValidationHelper();
        var constraint = fits
                ? helper.createExplicitListConstraint(heading.choices().toArray(String[]::new))
                : new XSSFDataValidationConstraint(ValidationType.ANY, null);
        var validation =
                helper.createValidation(constraint, new CellRangeAddressList(1, LAST_ROW_WITH_LIST, column, column));
        validation.setSuppressDropDownArrow(true);
        // A word the list does not know is read all the same when it is a known synonym, so typing is not forbidden.
        validation.setErrorStyle(DataValidation.ErrorStyle.INFO);
        validation.setShowErrorBox(false);
        prompt(validation, heading);
        sheet.addValidationData(validation);
    }

    private static void prompt(DataValidation validation, Heading heading) {
        if (heading.hint().isEmpty()) {
            return;
        }
        var hint = heading.hint();
        var shortened = hint.length() <= PROMPT_CHARACTERS ? hint : hint.substring(0, PROMPT_CHARACTERS - 1) + "…";
        validation.createPromptBox(
                heading.title().substring(0, Math.min(32, heading.title().length())), shortened);
        validation.setShowPromptBox(true);
    }

    private CellStyle headingStyle(boolean mandatory) {
        var font = workbook.createFont();
        font.setBold(true);
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setFillForegroundColor(
                mandatory ? IndexedColors.LIGHT_YELLOW.getIndex() : IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private CellStyle style(String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
