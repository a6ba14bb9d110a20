package opora.exchange.workbook;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.TreeMap;
import opora.platform.Refused;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a sheet row by row; nothing but the current row is kept. */
final class SheetXml extends DefaultHandler {

    private static final int LAST_ROW = 1_048_576;

    /** Longer than any number a register holds; a bound on what is handed to the arithmetic of big numbers. */
    private static final int NUMBER_LENGTH = 40;

    private final SharedStrings strings;
    private final DateStyles styles;
    private final boolean since1904;
    private final MergedCells merged;
    private final RowReader reader;

    private final TextCollector value = new TextCollector();
    private TreeMap<Integer, CellValue> cells = new TreeMap<>();
    private int row;
    private int column = -1;
    private String type = "n";
    private int style;
    private boolean formula;
    private boolean inValue;

    SheetXml(SharedStrings strings, DateStyles styles, boolean since1904, MergedCells merged, RowReader reader) {
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
        this.merged = merged;
        this.reader = reader;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> startRow(attributes);
            case "c" -> startCell(attributes);
            case "v" -> inValue = true;
            case "f" -> formula = true;
            default -> value.start(name);
        }
    }

    @Override
    public void characters(char[] characters, int from, int length) {
        if (inValue) {
            value.append(characters, from, length);
        } else {
            value.characters(characters, from, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "row" -> endRow();
            case "c" -> endCell();
            case "v" -> inValue = false;
            default -> value.end(name);
        }
    }

    private void startRow(Attributes attributes) {
        int number = number(attributes.getValue("r"), row + 1);
        if (number <= row || number > LAST_ROW) {
            throw new Refused("exchange.workbook.damaged");
        }
        row = number;
        column = -1;
        cells = new TreeMap<>();
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            reader.row(row, cells, merged.columnsOf(row));
        }
    }

    private void startCell(Attributes attributes) {
        var reference = attributes.getValue("r");
        column = reference == null ? column + 1 : columnOf(reference);
        type = Objects.requireNonNullElse(attributes.getValue("t"), "n");
        style = number(attributes.getValue("s"), 0);
        formula = false;
        value.take();
    }

    private void endCell() {
        var written = value.take();
        var found = formula ? new CellValue.Formula() : valueOf(written);
        if (found != null && column < WorkbookLimits.COLUMNS) {
            cells.put(column, found);
        }
    }

    private @Nullable CellValue valueOf(String written) {
        if (written.isBlank()) {
            return null;
        }
        return switch (type) {
            case "s" -> text(strings.get(number(written.strip(), -1)));
            case "inlineStr", "str" -> text(written);
            case "b" -> new CellValue.Truth(written.strip().equals("1"));
            case "e" -> new CellValue.Broken(written.strip());
            default -> numeric(written.strip());
        };
    }

    private static @Nullable CellValue text(String text) {
        return text.isBlank() ? null : new CellValue.Text(text.strip());
    }

    private CellValue numeric(String written) {
        if (written.length() > NUMBER_LENGTH) {
            throw new Refused("exchange.workbook.damaged");
        }
        try {
            var number = new BigDecimal(written);
            double serial = number.doubleValue();
            return styles.isDate(style) && DateUtil.isValidExcelDate(serial)
                    ? new CellValue.Day(
                            DateUtil.getLocalDateTime(serial, since1904).toLocalDate())
                    : new CellValue.Number(number);
        } catch (NumberFormatException odd) {
            return new CellValue.Text(written);
        }
    }

    /** «BC12» is column 54. */
    private static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        if (column == 0) {
            throw new Refused("exchange.workbook.damaged");
        }
        return column - 1;
    }

    private static int number(@Nullable String written, int otherwise) {
        if (written == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException odd) {
            throw new Refused("exchange.workbook.damaged");
        }
    }
}
