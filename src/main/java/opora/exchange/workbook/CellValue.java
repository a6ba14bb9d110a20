package opora.exchange.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a cell holds, as far as a register can use it. A blank cell has no value at all. */
public sealed interface CellValue {

    record Text(String text) implements CellValue {}

    record Number(BigDecimal number) implements CellValue {}

    /** A number shown as a date. The year may be any a spreadsheet knows, 2107 too. */
    record Day(LocalDate date) implements CellValue {}

    record Truth(boolean value) implements CellValue {}

    /** A formula. Its stored result may be stale, so it is not taken. */
    record Formula() implements CellValue {}

    /** An error such as #REF! or #N/A. */
    record Broken(String code) implements CellValue {}
}
