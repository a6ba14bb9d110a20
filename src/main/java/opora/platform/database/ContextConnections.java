package opora.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A statement outside a transaction gets a short one of its own, because a context lives as long as a transaction does. */
class ContextConnections implements ConnectionProvider {

    private final DataSource pool;
    private final DataSource runningOrNew;
    private final DatabaseContext context;
    private final Set<Connection> ownTransactions = ConcurrentHashMap.newKeySet();

    ContextConnections(DataSource pool, DatabaseContext context) {
        this.pool = pool;
        this.runningOrNew = new TransactionAwareDataSourceProxy(pool);
        this.context = context;
    }

    @Override
    public Connection acquire() {
        try {
            return TransactionSynchronizationManager.hasResource(pool) || !context.isBound()
                    ? runningOrNew.getConnection()
                    : inOwnTransaction();
        } catch (SQLException problem) {
            throw new DataAccessException("no connection", problem);
        }
    }

    private Connection inOwnTransaction() throws SQLException {
        var connection = pool.getConnection();
        try {
            connection.setAutoCommit(false);
            context.enter(connection);
        } catch (SQLException | RuntimeException problem) {
            connection.close();
            throw problem;
        }
        ownTransactions.add(connection);
        return connection;
    }

    @Override
    public void release(Connection connection) {
        try (connection) {
            if (ownTransactions.remove(connection)) {
                end(connection);
            }
        } catch (SQLException problem) {
            throw new DataAccessException("connection not given back", problem);
        }
    }

    private static void end(Connection connection) throws SQLException {
        if (connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED) {
            connection.rollback();
        } else {
            connection.commit();
        }
    }
}
