package opora.exchange.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import opora.exchange.workbook.CellValue;
import opora.exchange.workbook.RowReader;
import org.jspecify.annotations.Nullable;

/** Finds the headings of a sheet among its first rows and turns what stands below them into rows. */
final class SheetRows implements RowReader {

    /** Offices like to put a title and the name of the centre above the headings. */
    private static final int ROWS_ABOVE = 10;

    private final SheetForm sheet;
    private final Consumer<Row> sink;
    private final List<Waiting> waiting = new ArrayList<>();
    private @Nullable Layout layout;

    private record Waiting(int number, SortedMap<Integer, CellValue> cells, Set<Integer> merged) {}

    SheetRows(SheetForm sheet, Consumer<Row> sink) {
        this.sheet = sheet;
        this.sink = sink;
    }

    @Override
    public void row(int number, SortedMap<Integer, CellValue> cells, Set<Integer> merged) {
        if (layout != null) {
            hand(layout, new Waiting(number, cells, merged));
            return;
        }
        waiting.add(new Waiting(number, cells, merged));
        if (waiting.size() == ROWS_ABOVE) {
            begin();
        }
    }

    /** To be called after the last row: a short sheet ends before its headings have been chosen. */
    Layout finish() {
        return layout == null ? begin() : layout;
    }

    private Layout begin() {
        int best = 0;
        for (int i = 1; i < waiting.size(); i++) {
            if (matches(i) > matches(best)) {
                best = i;
            }
        }
        var chosen = waiting.isEmpty()
                ? new Layout(Map.of(), List.of(), List.of())
                : Layout.of(sheet, waiting.get(best).cells());
        layout = chosen;
        waiting.stream().skip(best + 1L).forEach(row -> hand(chosen, row));
        waiting.clear();
        return chosen;
    }

    private int matches(int index) {
        return Layout.matches(sheet, waiting.get(index).cells());
    }

    /** A sheet whose headings are wrong is not read at all: what its cells mean is not known. */
    private void hand(Layout layout, Waiting row) {
        if (!layout.problems().isEmpty()) {
            return;
        }
        var cells = new HashMap<String, String>();
        var problems = new ArrayList<Problem>();
        layout.columns().forEach((index, column) -> {
            var value = row.cells().get(index);
            if (row.merged().contains(index)) {
                problems.add(Problem.of(column.code(), "exchange.cell.merged"));
            } else if (value instanceof CellValue.Formula) {
                problems.add(Problem.of(column.code(), "exchange.cell.formula"));
            } else if (value instanceof CellValue.Broken(String code)) {
                problems.add(Problem.of(column.code(), "exchange.cell.broken", code));
            }
            if (value != null) {
                cells.put(column.code(), RawText.of(value, column.type()));
            }
        });
        if (!cells.isEmpty()) {
            sink.accept(new Row(sheet, row.number(), cells, problems));
        }
    }
}
