package opora.platform.database;

import static org.jooq.impl.DSL.val;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import opora.platform.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * For whom the statements of this thread are done. The database is told at the beginning of each transaction, by the token of a session and
 * by nothing else, and shows what that session may see; without a token it shows nothing that belongs to an institution.
 */
@Component
public class DatabaseContext {

    /** At the console and for work that starts with the program: every institution. */
    private static final UUID ALL = new UUID(0, 0);

    private static final String ENTER = "select people.enter(?)";
    private static final String LOOK = "select people.look(?)";
    private static final String IN_FAILED_TRANSACTION = "25P02";

    private final ThreadLocal<@Nullable String> token = new ThreadLocal<>();
    private final DataSource pool;
    private final Maintenance maintenance;

    DatabaseContext(DataSource pool, Maintenance maintenance) {
        this.pool = pool;
        this.maintenance = maintenance;
    }

    public boolean isBound() {
        return token.get() != null;
    }

    /** Does the work for the session of the token. A transaction that is running goes on for it too, and afterwards as before. */
    public <T extends @Nullable Object, E extends Exception> T as(@Nullable String session, Work<T, E> work) throws E {
        var before = token.get();
        bind(session);
        try {
            tellRunningTransaction();
            return work.run();
        } finally {
            bind(before);
            tellRunningTransaction();
        }
    }

    /** Does the work for one institution, on behalf of nobody who has signed in. */
    public <T extends @Nullable Object, E extends Exception> T console(UUID institution, Work<T, E> work) throws E {
        var session = Tokens.next();
        var hash = Tokens.hash(session);
        maintenance.db().execute("select access.open_console({0}, {1})", val(hash), val(institution));
        try {
            return as(session, work);
        } finally {
            maintenance.db().execute("select access.close_console({0})", val(hash));
        }
    }

    /** Does the work for every institution there is. */
    public <T extends @Nullable Object, E extends Exception> T console(Work<T, E> work) throws E {
        return console(ALL, work);
    }

    /**
     * The work, to be done by another thread for whom this one works. It goes on when they sign out meanwhile: it has a token of its own,
     * which ends with it. Without a session of an account it is done for whom this thread works.
     */
    public Runnable carried(Runnable work) {
        var session = token.get();
        var job = session == null ? null : openJob(session);
        return () -> {
            try {
                as(job == null ? session : job, () -> {
                    work.run();
                    return null;
                });
            } finally {
                closeJob(job);
            }
        };
    }

    /** Does the work with the eyes of an account that has not signed in now; not at all when it is switched off. */
    public <T> Optional<T> account(UUID account, Supplier<T> work) {
        var job = Tokens.next();
        var opened = maintenance
                .db()
                .fetchSingle("select access.open_account_job({0}, {1})", val(Tokens.hash(job)), val(account))
                .get(0, Boolean.class);
        if (!opened) {
            return Optional.empty();
        }
        try {
            return Optional.of(as(job, work::get));
        } finally {
            closeJob(job);
        }
    }

    private @Nullable String openJob(String session) {
        var job = Tokens.next();
        var opened = maintenance
                .db()
                .fetchSingle("select access.open_job({0}, {1})", val(Tokens.hash(job)), val(Tokens.hash(session)))
                .get(0, Boolean.class);
        return opened ? job : null;
    }

    private void closeJob(@Nullable String job) {
        if (job != null) {
            maintenance.db().execute("select access.close_job({0})", val(Tokens.hash(job)));
        }
    }

    @Nullable
    String token() {
        return token.get();
    }

    /** Tells a transaction that has just begun. */
    void enter(Connection connection) throws SQLException {
        var session = token.get();
        if (session != null) {
            tell(connection, ENTER, session);
        }
    }

    /** Tells a transaction that has just begun, and that it only looks. */
    void look(Connection connection) throws SQLException {
        var session = token.get();
        if (session != null) {
            tell(connection, LOOK, session);
        }
    }

    private void bind(@Nullable String session) {
        if (session == null) {
            token.remove();
        } else {
            token.set(session);
        }
    }

    private void tellRunningTransaction() {
        if (TransactionSynchronizationManager.getResource(pool) instanceof ConnectionHolder running
                && running.isSynchronizedWithTransaction()) {
            var session = token.get();
            try {
                tell(running.getConnection(), ENTER, session == null ? "" : session);
            } catch (SQLException problem) {
                // A transaction that has failed does nothing more, whoever it was for.
                if (!IN_FAILED_TRANSACTION.equals(problem.getSQLState())) {
                    throw new DataAccessResourceFailureException("no context", problem);
                }
            }
        }
    }

    private static void tell(Connection connection, String how, String session) throws SQLException {
        try (var statement = connection.prepareStatement(how)) {
            statement.setString(1, session);
            statement.execute();
        }
    }
}
