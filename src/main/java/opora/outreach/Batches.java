package opora.outreach;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;

/** Writes many rows with one statement bound again and again; the driver makes multi-row inserts of it. */
final class Batches {

    private Batches() {}

    static <R extends TableRecord<R>> void insert(DSLContext db, Table<R> table, List<R> rows) {
        if (!rows.isEmpty()) {
            var batch = db.batch(db.insertInto(table, table.fields()).values(new Object[table.fields().length]));
            rows.forEach(row -> batch.bind(row.intoArray()));
            batch.execute();
        }
    }
}
