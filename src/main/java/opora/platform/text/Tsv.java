package opora.platform.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the dictionaries the program brings along: tab-separated files in UTF-8 whose first line names the columns. */
public final class Tsv {

    private Tsv() {}

    /** One line, its cells found by the name of the column. */
    public record Row(Map<String, String> cells) {

        public String get(String column) {
            var cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("no column " + column + " among " + cells.keySet());
            }
            return cell;
        }

        public Optional<String> optional(String column) {
            return Optional.of(get(column)).filter(cell -> !cell.isEmpty());
        }

        public boolean flag(String column) {
            return get(column).equals("yes");
        }

        public int number(String column) {
            return Integer.parseInt(get(column));
        }
    }

    /** The rows of a file on the class path, say {@code /opora/reference/services.tsv}. */
    public static List<Row> read(String resource) {
        var lines = text(resource).lines().toList();
        var columns = cells(lines.getFirst());
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> row(resource, columns, cells(line)))
                .toList();
    }

    private static String text(String resource) {
        try (var stream = Tsv.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("no file " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Row row(String resource, String[] columns, String[] cells) {
        if (cells.length != columns.length) {
            throw new IllegalArgumentException(resource + ": " + cells.length + " cells in the line of " + cells[0]);
        }
        var row = new HashMap<String, String>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], cells[i].strip());
        }
        return new Row(Map.copyOf(row));
    }

    /** Empty cells at the end of a line count too. */
    private static String[] cells(String line) {
        return line.split("\t", -1);
    }
}
