package opora.surveys.builder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opora.platform.web.Fields;

/** The rows of options of a form that is being filled in: moved, emptied, more of them; nothing is kept by it. */
final class OptionRows {

    private static final List<String> CELLS = List.of("option-", "option-code-", "score-");
    private static final int MORE = 5;

    private OptionRows() {}

    /** @param step {@code more}, {@code up-2}, {@code down-2} or {@code drop-2} */
    static Fields after(Fields typed, String step) {
        var values = new HashMap<>(typed.values());
        int rows = QuestionForm.rows(typed);
        if (step.equals("more")) {
            values.put("rows", List.of(String.valueOf(Math.min(rows + MORE, QuestionForm.MOST_ROWS))));
        } else {
            change(values, step, rows);
        }
        values.remove("step");
        return new Fields(values, Map.of(), List.of());
    }

    private static void change(Map<String, List<String>> values, String step, int rows) {
        var parts = step.split("-", 2);
        int row = parts.length == 2 && parts[1].matches("\\d{1,2}") ? Integer.parseInt(parts[1]) : -1;
        if (row < 0 || row >= rows) {
            return;
        }
        switch (parts[0]) {
            case "up" -> swap(values, row, row - 1);
            case "down" -> swap(values, row, row + 1 < rows ? row + 1 : -1);
            case "drop" -> drop(values, row, rows);
            default -> {}
        }
    }

    private static void swap(Map<String, List<String>> values, int one, int other) {
        if (other < 0) {
            return;
        }
        for (var cell : CELLS) {
            var here = values.getOrDefault(cell + one, List.of());
            values.put(cell + one, values.getOrDefault(cell + other, List.of()));
            values.put(cell + other, here);
        }
    }

    private static void drop(Map<String, List<String>> values, int row, int rows) {
        for (int i = row; i < rows; i++) {
            for (var cell : CELLS) {
                values.put(cell + i, values.getOrDefault(cell + (i + 1), List.of()));
            }
        }
    }
}
