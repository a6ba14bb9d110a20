package opora.platform.secrets;

import java.util.List;
import java.util.UUID;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * A column whose texts are sealed. A sealed text belongs to its row: the name of the column and the key of the row are bound to it, so
 * that it cannot be read in another place.
 *
 * @param row the columns that name a row of the table beside its institution; none when it stays under the key it was sealed with
 * @param index where the token stands by which equal texts are found, or null
 */
public record Sealed(
        String schema,
        String table,
        String column,
        List<String> row,
        @Nullable Index index) {

    /** @param purpose that of {@link BlindIndex#of} */
    public record Index(String column, String purpose) {}

    public static Sealed of(TableField<?, ?> column, TableField<?, UUID> row) {
        return of(column, List.of(row.getName()), null);
    }

    /** Of a table whose rows are named by two. */
    public static Sealed of(TableField<?, ?> column, TableField<?, UUID> owner, TableField<?, UUID> part) {
        return of(column, List.of(owner.getName(), part.getName()), null);
    }

    public static Sealed indexed(
            TableField<?, String> column, TableField<?, UUID> row, TableField<?, String> token, String purpose) {
        return of(column, List.of(row.getName()), new Index(token.getName(), purpose));
    }

    /** Of rows that are never changed or do not last: they stay under the key they were sealed with. */
    public static Sealed once(TableField<?, ?> column) {
        return of(column, List.of(), null);
    }

    private static Sealed of(TableField<?, ?> column, List<String> row, @Nullable Index index) {
        var table = column.getTable();
        return new Sealed(String.valueOf(table.getSchema().getName()), table.getName(), column.getName(), row, index);
    }

    public String name() {
        return schema + "." + table + "." + column;
    }

    boolean staysUnderItsKey() {
        return row.isEmpty();
    }

    /** The name of a row whose key is more than one column: the parts in the order in which they were declared. */
    static String rowOf(UUID owner, UUID part) {
        return owner + "+" + part;
    }
}
