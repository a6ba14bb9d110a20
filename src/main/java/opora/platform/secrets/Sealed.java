package opora.platform.secrets;

import java.util.List;
import java.util.UUID;
import org.jooq.TableField;

/**
 * A column whose texts are sealed. A sealed text belongs to its row: the name of the column and the key of the row are bound to it, so
 * that it cannot be read in another place.
 *
 * @param row the columns that name a row of the table beside its institution
 */
public record Sealed(String schema, String table, String column, List<String> row) {

    public static Sealed of(TableField<?, ?> column, TableField<?, UUID> row) {
        return of(column, List.of(row.getName()));
    }

    /** Of a table whose rows are named by two. */
    public static Sealed of(TableField<?, ?> column, TableField<?, UUID> owner, TableField<?, UUID> part) {
        return of(column, List.of(owner.getName(), part.getName()));
    }

    private static Sealed of(TableField<?, ?> column, List<String> row) {
        var table = column.getTable();
        return new Sealed(String.valueOf(table.getSchema().getName()), table.getName(), column.getName(), row);
    }

    public String name() {
        return schema + "." + table + "." + column;
    }

    /** The name of a row whose key is more than one column: the parts in the order in which they were declared. */
    static String rowOf(UUID owner, UUID part) {
        return owner + "+" + part;
    }
}
