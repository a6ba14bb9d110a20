package opora.exchange.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import opora.exchange.workbook.CellValue;

/** Where the columns of a sheet stand, found by their headings in whatever order. */
record Layout(Map<Integer, ColumnForm> columns, List<String> ignored, List<Problem> problems) {

    static Layout of(SheetForm sheet, SortedMap<Integer, CellValue> headings) {
        var byKey = byKey(sheet);
        var columns = new LinkedHashMap<Integer, ColumnForm>();
        var ignored = new ArrayList<String>();
        var problems = new ArrayList<Problem>();
        headings.forEach((index, cell) -> {
            var heading = RawText.of(cell, CellType.TEXT);
            var column = byKey.get(ColumnForm.key(heading));
            if (column == null) {
                ignored.add(heading);
            } else if (columns.containsValue(column)) {
                problems.add(Problem.of(column.code(), "exchange.sheet.heading-twice", sheet.title(), heading));
            } else {
                columns.put(index, column);
            }
        });
        sheet.columns().stream()
                .filter(column -> column.mandatory() && !columns.containsValue(column))
                .forEach(column -> problems.add(
                        Problem.of(column.code(), "exchange.sheet.heading-missing", sheet.title(), column.heading())));
        return new Layout(columns, ignored, problems);
    }

    /** How many of the cells are headings of the sheet: the best row among the first ones is the heading row. */
    static int matches(SheetForm sheet, SortedMap<Integer, CellValue> cells) {
        var byKey = byKey(sheet);
        return (int) cells.values().stream()
                .filter(cell -> byKey.containsKey(ColumnForm.key(RawText.of(cell, CellType.TEXT))))
                .count();
    }

    private static Map<String, ColumnForm> byKey(SheetForm sheet) {
        var byKey = new HashMap<String, ColumnForm>();
        sheet.columns().forEach(column -> column.keys().forEach(key -> byKey.put(key, column)));
        return byKey;
    }
}
