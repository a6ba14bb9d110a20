package opora.platform.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/** Every transaction is told for whom it works before its first statement. */
class ContextTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1;

    private final transient DatabaseContext context;

    ContextTransactions(DataSource pool, DatabaseContext context) {
        super(pool);
        this.context = context;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            var connection = ((JdbcTransactionObjectSupport) transaction)
                    .getConnectionHolder()
                    .getConnection();
            if (definition instanceof Look) {
                context.look(connection);
            } else {
                context.enter(connection);
            }
        } catch (SQLException | RuntimeException problem) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("no context", problem);
        }
    }
}
