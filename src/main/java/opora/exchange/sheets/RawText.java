package opora.exchange.sheets;

import java.math.BigDecimal;
import opora.exchange.workbook.CellValue;
import opora.platform.text.RussianDate;

/** A cell as its reader sees it: a date as 31.12.2023 whether it was typed as a date or as text. */
final class RawText {

    private static final int SNILS_DIGITS = 11;

    private RawText() {}

    static String of(CellValue value, CellType type) {
        return switch (value) {
            case CellValue.Text(String text) -> text;
            case CellValue.Day(var day) -> RussianDate.format(day);
            case CellValue.Number(BigDecimal number) -> number(number, type);
            case CellValue.Truth(boolean truth) -> truth ? "да" : "нет";
            case CellValue.Formula _ -> "";
            case CellValue.Broken(String code) -> code;
        };
    }

    /** A spreadsheet that takes a СНИЛС for a number swallows its leading zeros. */
    private static String number(BigDecimal number, CellType type) {
        var plain = number.stripTrailingZeros().toPlainString();
        boolean shortened =
                type == CellType.SNILS && plain.length() < SNILS_DIGITS && plain.length() >= SNILS_DIGITS - 2;
        return shortened ? "0".repeat(SNILS_DIGITS - plain.length()) + plain : plain;
    }
}
