package opora.platform.backup;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a database holds, told so that two can be compared to the letter: of every table the number of its rows and the sum of their
 * hashes, and the last entry of the journal.
 */
record Census(SortedMap<String, Table> tables, String head) {

    // Unlogged and temporary tables are not in the log of changes, and so in no backup.
    private static final String TABLES = """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
            from pg_class c
                     join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r'
              and c.relpersistence = 'p'
              and n.nspname not in ('pg_catalog', 'information_schema')
              and n.nspname not like 'pg\\_%'
            order by 1""";

    record Table(long rows, BigDecimal sum) {}

    /** Reads in the transaction of the connection. */
    static Census of(Connection connection) throws SQLException {
        var tables = new TreeMap<String, Table>();
        try (var statement = connection.createStatement()) {
            statement.execute("set local timezone to 'UTC'");
            for (var table : column(connection, TABLES)) {
                try (var row = statement.executeQuery(
                        "select count(*), coalesce(sum(hashtextextended(t::text, 0)), 0) from " + table + " t")) {
                    row.next();
                    tables.put(table, new Table(row.getLong(1), row.getBigDecimal(2)));
                }
            }
        }
        return new Census(tables, head(connection));
    }

    long rows() {
        return tables.values().stream().mapToLong(Table::rows).sum();
    }

    /** What is not the same there, table by table; empty when nothing differs. */
    List<String> differences(Census there) {
        var differences = new ArrayList<String>();
        var names = new TreeMap<>(tables);
        there.tables.forEach(names::putIfAbsent);
        for (var name : names.keySet()) {
            var ours = tables.get(name);
            var theirs = there.tables.get(name);
            if (!Objects.equals(ours, theirs)) {
                differences.add(name + ": " + rows(ours) + " / " + rows(theirs));
            }
        }
        if (!head.equals(there.head)) {
            differences.add("audit: " + head + " / " + there.head);
        }
        return differences;
    }

    private static String rows(@Nullable Table table) {
        return table == null ? "—" : String.valueOf(table.rows());
    }

    // Keys grow with time, so the greatest is the last. The sealed part of the journal names how much is sealed, and
    // its root.
    private static String head(Connection connection) throws SQLException {
        var parts = new ArrayList<String>();
        if (has(connection, "audit.entry")) {
            parts.addAll(column(connection, "select id::text from audit.entry order by id desc limit 1"));
        }
        if (has(connection, "audit.head")) {
            parts.addAll(column(
                    connection,
                    "select size || ':' || split_part(note, E'\\n', 3) from audit.head order by size desc limit 1"));
        }
        return String.join(" · ", parts);
    }

    static boolean has(Connection connection, String table) throws SQLException {
        return !column(connection, "select to_regclass('" + table + "')::text").contains(null);
    }

    static List<String> column(Connection connection, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
