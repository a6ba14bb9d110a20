package opora.exchange.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import opora.exchange.workbook.Workbook;
import opora.exchange.workbook.WorkbookLimits;
import opora.platform.Refused;

/** Reads all known sheets of a workbook and says what it left out. */
public final class BookReader {

    private int rows;

    /**
     * @param ignoredSheets names of sheets nobody knows
     * @param ignoredColumns unknown headings by the title of their sheet
     * @param problems headings that are missing or stand twice: reasons not to take the workbook
     */
    public record Contents(
            List<String> ignoredSheets, Map<String, List<String>> ignoredColumns, List<Problem> problems) {}

    public Contents read(Workbook workbook, Consumer<Row> sink) throws IOException {
        var contents = new Contents(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        var seen = new HashSet<SheetForm>();
        for (int i = 0; i < workbook.sheets().size(); i++) {
            var name = workbook.sheets().get(i);
            var sheet = Sheets.named(name);
            if (sheet.isEmpty()) {
                contents.ignoredSheets().add(name);
            } else if (!seen.add(sheet.get())) {
                contents.problems()
                        .add(Problem.of("", "exchange.sheet.twice", sheet.get().title(), name));
            } else if (!sheet.get().equals(Sheets.guide())) {
                read(workbook, i, sheet.get(), sink, contents);
            }
        }
        seen.remove(Sheets.guide());
        if (seen.isEmpty()) {
            throw new Refused("exchange.sheet.none", titles());
        }
        return contents;
    }

    /** One sheet alone, when the workbook has it. */
    public void readOnly(String code, Workbook workbook, Consumer<Row> sink) throws IOException {
        var contents = new Contents(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        for (int i = 0; i < workbook.sheets().size(); i++) {
            var sheet = Sheets.named(workbook.sheets().get(i));
            if (sheet.isPresent() && sheet.get().code().equals(code)) {
                read(workbook, i, sheet.get(), sink, contents);
                return;
            }
        }
    }

    private void read(Workbook workbook, int index, SheetForm sheet, Consumer<Row> sink, Contents contents)
            throws IOException {
        var found = new SheetRows(sheet, row -> {
            if (++rows > WorkbookLimits.ROWS) {
                throw new Refused("exchange.workbook.rows", WorkbookLimits.ROWS);
            }
            sink.accept(row);
        });
        workbook.read(index, found);
        var layout = found.finish();
        contents.problems().addAll(layout.problems());
        if (!layout.ignored().isEmpty()) {
            contents.ignoredColumns().put(sheet.title(), layout.ignored());
        }
    }

    private static String titles() {
        return Sheets.all().stream().map(SheetForm::title).collect(Collectors.joining(", "));
    }
}
