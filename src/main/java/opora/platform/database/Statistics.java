package opora.platform.database;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * What the planner knows about the tables. The server renews it by itself within a minute or two; after a bulk load the first report
 * comes sooner than that, and without statistics it takes minutes instead of a second.
 */
@Component
public class Statistics {

    private final DSLContext db;

    Statistics(DSLContext db) {
        this.db = db;
    }

    /** Call after thousands of rows were written, committed or not. Reads a sample of each table. */
    public void refresh() {
        db.execute("select platform.learn_sizes()");
    }

    /** The same for one table. */
    public void refresh(String table) {
        db.execute("select platform.learn_sizes({0}::regclass)", DSL.val(table));
    }
}
