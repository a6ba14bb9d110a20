package opora.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The owner of the tables, whom no wall stops: for migrations and for work in the background that crosses institutions, as sealing, keeping
 * copies, renewing keys, forgetting what is too old. Never for what somebody asked for on a page.
 */
@Component
public class Maintenance implements AutoCloseable {

    private static final int CONNECTIONS = 3;

    private final HikariDataSource pool;
    private final DSLContext db;

    Maintenance(Logins logins) {
        this.pool = DatabaseConfiguration.pool(logins.url(), logins.owner(), CONNECTIONS, 0);
        this.db = DSL.using(pool, SQLDialect.POSTGRES);
    }

    /** Each statement on its own. */
    public DSLContext db() {
        return db;
    }

    /** All of the work or nothing of it. It has nothing to do with a transaction of the caller. */
    public <T extends @Nullable Object> T transaction(Function<DSLContext, T> work) {
        return db.transactionResult(inside -> work.apply(inside.dsl()));
    }

    DataSource source() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
