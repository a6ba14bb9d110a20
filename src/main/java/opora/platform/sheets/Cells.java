package opora.platform.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Fills the cells of every workbook that leaves the program. What somebody typed is always text: the cell says so, and one that begins
 * like a formula is marked as a quotation, so that it stays text when it is copied, edited or saved again. Nothing is put before the
 * text, as some of these workbooks come back.
 */
public final class Cells {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int LONGEST = 32_767;

    /** With the wide forms, which some spreadsheets take for the narrow ones. */
    private static final String FORMULA_STARTS = "=+-@|%\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212";

    private Cells() {}

    /** An empty workbook; its rows go to disk as they are written. */
    public static SXSSFWorkbook book() {
        return new SXSSFWorkbook(ROWS_IN_MEMORY);
    }

    /** The style of texts that begin like a formula. */
    public static CellStyle quoted(SXSSFWorkbook book) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setQuotePrefixed(true);
        return style;
    }

    /** @param quoted made by {@link #quoted}, used instead of the plain one where the text begins like a formula */
    public static void text(Cell cell, String typed, CellStyle plain, CellStyle quoted) {
        var style = beginsLikeFormula(typed) ? quoted : plain;
        if (style == quoted && !quoted.getQuotePrefixed()) {
            throw new IllegalArgumentException("this style does not mark a quotation");
        }
        cell.setCellValue(written(typed));
        cell.setCellStyle(style);
    }

    public static void number(Cell cell, BigDecimal number) {
        cell.setCellValue(number.doubleValue());
    }

    public static void day(Cell cell, LocalDate day, CellStyle style) {
        cell.setCellValue(day);
        cell.setCellStyle(style);
    }

    /** Spreadsheets look past blanks and signs nobody sees; so does this. */
    static boolean beginsLikeFormula(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            var sign = typed.charAt(i);
            if (FORMULA_STARTS.indexOf(sign) >= 0 || sign == '\t' || sign == '\r' || sign == '\u0000') {
                return true;
            }
            boolean isSeen = !Character.isWhitespace(sign)
                    && !Character.isSpaceChar(sign)
                    && !Character.isISOControl(sign)
                    && Character.getType(sign) != Character.FORMAT;
            if (isSeen) {
                return false;
            }
        }
        return false;
    }

    /** Signs XML cannot hold are left out: a workbook with one of them does not open at all. */
    private static String written(String typed) {
        var clean = new StringBuilder(Math.min(typed.length(), LONGEST));
        typed.codePoints()
                .filter(sign -> sign == '\n' || sign == '\t' || !Character.isISOControl(sign))
                .filter(sign -> Character.getType(sign) != Character.SURROGATE && sign != 0xfffe && sign != 0xffff)
                .forEach(clean::appendCodePoint);
        return clean.length() <= LONGEST ? clean.toString() : clean.substring(0, LONGEST);
    }
}
