package opora.exchange.sheets;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opora.platform.text.PersonName;
import org.jspecify.annotations.Nullable;

/** A row of a sheet: what was written, what it means and what is wrong with it. */
public final class Row {

    private static final int HASH_BYTES = 16;

    private final SheetForm sheet;
    private final int number;
    private final Map<String, String> cells;
    private final Map<String, Object> values = new HashMap<>();
    private final List<Problem> found;
    private final List<Problem> problems = new ArrayList<>();
    private boolean there;

    /**
     * @param cells what was written, by the code of the column; blank cells are absent
     * @param known what was found wrong when the cells were read: a formula, a merged cell
     */
    public Row(SheetForm sheet, int number, Map<String, String> cells, List<Problem> known) {
        this.sheet = sheet;
        this.number = number;
        this.cells = cells;
        this.found = known;
        this.problems.addAll(known);
        for (var column : sheet.columns()) {
            if (known.stream().noneMatch(problem -> problem.column().equals(column.code()))) {
                read(column);
            }
        }
    }

    public SheetForm sheet() {
        return sheet;
    }

    public int number() {
        return number;
    }

    public Map<String, String> cells() {
        return cells;
    }

    /** What was found wrong when the cells were read, and cannot be found again from what was written. */
    public List<Problem> foundWhenRead() {
        return found;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** What the row says is stored already: there is nothing to take. */
    public void isThere() {
        there = true;
    }

    public boolean alreadyThere() {
        return there;
    }

    public boolean isGood() {
        return problems.isEmpty();
    }

    /** Adds a problem found by comparing the row with the others or with what is stored. */
    public void refuse(String column, String key, Object... arguments) {
        problems.add(Problem.of(column, key, arguments));
    }

    public boolean has(String column) {
        return values.containsKey(column);
    }

    public String text(String column) {
        return values.get(column) instanceof String text ? text : "";
    }

    public @Nullable String textOrNull(String column) {
        return values.get(column) instanceof String text ? text : null;
    }

    /** The cell as it stands in the workbook. */
    public String written(String column) {
        return cells.getOrDefault(column, "");
    }

    public @Nullable LocalDate date(String column) {
        return (LocalDate) values.get(column);
    }

    public @Nullable PersonName name(String column) {
        return (PersonName) values.get(column);
    }

    public @Nullable Integer whole(String column) {
        return (Integer) values.get(column);
    }

    public @Nullable BigDecimal decimal(String column) {
        return (BigDecimal) values.get(column);
    }

    public @Nullable Boolean flag(String column) {
        return (Boolean) values.get(column);
    }

    public List<String> list(String column) {
        return values.get(column) instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The same for rows that say the same, however they are typed and in whatever order the columns stand. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(sheet.code().getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(cells).forEach((column, written) -> {
                digest.update((byte) 0);
                digest.update((column + "=" + canonical(column, written)).getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String canonical(String column, String written) {
        var value = values.get(column);
        return value == null ? written : sheet.column(column).type().canonical(value);
    }

    private void read(ColumnForm column) {
        var written = cells.get(column.code());
        if (written == null) {
            if (column.mandatory()) {
                refuse(column.code(), missing(column));
            }
            return;
        }
        switch (column.type().read(written, column)) {
            case CellType.Value(Object value) -> values.put(column.code(), value);
            case CellType.Wrong(String key, List<String> arguments) ->
                problems.add(new Problem(column.code(), key, arguments));
        }
    }

    private String missing(ColumnForm column) {
        return sheet.code().equals("families") && column.code().equals("settlement")
                ? "exchange.row.no-address"
                : "exchange.cell.missing";
    }
}
