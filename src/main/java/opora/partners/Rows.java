package opora.partners;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;

final class Rows {

    private Rows() {}

    /** One statement bound again and again; the driver makes multi-row inserts of it. */
    static <R extends TableRecord<R>> void insert(DSLContext db, Table<R> table, List<R> rows) {
        if (!rows.isEmpty()) {
            var batch = db.batch(db.insertInto(table, table.fields()).values(new Object[table.fields().length]));
            rows.forEach(row -> batch.bind(row.intoArray()));
            batch.execute();
        }
    }
}
