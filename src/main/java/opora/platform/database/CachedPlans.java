package opora.platform.database;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The server checks every new row against the rows it refers to by a plan it made when the session first did so. Made while a table was
 * all but empty, that plan reads the table from end to end for every row: fine for one row, ruinous for thousands.
 */
@Component
public class CachedPlans {

    private final DSLContext db;

    CachedPlans(DSLContext db) {
        this.db = db;
    }

    /** To be called before thousands of rows go in, when the rows they refer to are there. */
    public void forget() {
        db.execute("discard plans");
    }
}
