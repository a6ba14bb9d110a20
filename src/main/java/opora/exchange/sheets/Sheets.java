package opora.exchange.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import opora.platform.text.Tsv;

/** The sheets of the workbook in the order in which their rows are taken: what others refer to comes first. */
public final class Sheets {

    private static final String GUIDE = "guide";
    private static final List<Tsv.Row> COLUMNS = Tsv.read("/opora/exchange/columns.tsv");
    private static final List<SheetForm> ALL =
            Tsv.read("/opora/exchange/sheets.tsv").stream().map(Sheets::sheet).toList();

    private Sheets() {}

    public static List<SheetForm> all() {
        return ALL.stream().filter(sheet -> !sheet.code().equals(GUIDE)).toList();
    }

    /** The sheet of explanations in the template; it is not read. */
    public static SheetForm guide() {
        return of(GUIDE);
    }

    public static SheetForm of(String code) {
        return ALL.stream()
                .filter(sheet -> sheet.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(code));
    }

    public static Optional<SheetForm> named(String title) {
        var key = ColumnForm.key(title);
        return ALL.stream()
                .filter(sheet -> Stream.concat(Stream.of(sheet.title()), sheet.aliases().stream())
                        .anyMatch(name -> ColumnForm.key(name).equals(key)))
                .findFirst();
    }

    /** Its place among the sheets, which is also the order of taking. */
    public static int place(SheetForm sheet) {
        return ALL.indexOf(sheet);
    }

    private static SheetForm sheet(Tsv.Row row) {
        var columns = COLUMNS.stream()
                .filter(column -> column.get("sheet").equals(row.get("code")))
                .map(Sheets::column)
                .toList();
        return new SheetForm(
                row.get("code"), row.get("title"), list(row.get("aliases")), row.get("description"), columns);
    }

    private static ColumnForm column(Tsv.Row row) {
        return new ColumnForm(
                row.get("code"),
                row.get("heading"),
                list(row.get("aliases")),
                CellType.valueOf(row.get("type").toUpperCase(Locale.ROOT)),
                row.get("choices"),
                row.flag("mandatory"),
                row.number("width"),
                row.get("description"),
                row.get("example"));
    }

    private static List<String> list(String written) {
        return written.isEmpty() ? List.of() : Arrays.asList(written.split(";"));
    }
}
