package opora.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import opora.platform.Refused;

/**
 * A point in the log of changes and a view of the rows that agree exactly, found without stopping anybody: an instant in which nobody is
 * in the middle of a change. A restored database can be brought to that point and must then hold just those rows.
 */
final class QuietPoint {

    private static final Duration PAUSE = Duration.ofMillis(25);

    private QuietPoint() {}

    /**
     * @param seeing its transaction goes on seeing the rows of that instant
     * @return the name of the point
     */
    static String find(Connection superuser, Connection seeing, String name, Duration patience)
            throws SQLException, InterruptedException {
        seeing.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        seeing.setReadOnly(true);
        seeing.setAutoCommit(false);
        long giveUpAt = System.nanoTime() + patience.toNanos();
        for (int attempt = 1; System.nanoTime() < giveUpAt; attempt++) {
            var seen = one(seeing, "select pg_current_snapshot()::text");
            if (seen.endsWith(":") && nobodyChangesAnything(superuser)) {
                var point = name + "-" + attempt;
                one(superuser, "select pg_create_restore_point('" + point + "')");
                // Whoever began and ended since the view was taken has moved its upper bound; whoever began and has not
                // ended, or has ended on disk only, still holds the lock of its transaction.
                if (nobodyChangesAnything(superuser) && upperBound(superuser).equals(upperBound(seen))) {
                    return point;
                }
            }
            seeing.rollback();
            Thread.sleep(PAUSE);
        }
        throw new Refused("platform.backup.never-quiet");
    }

    private static boolean nobodyChangesAnything(Connection superuser) throws SQLException {
        return one(superuser, "select count(*) from pg_locks where locktype = 'transactionid'")
                .equals("0");
    }

    private static String upperBound(Connection superuser) throws SQLException {
        return upperBound(one(superuser, "select pg_current_snapshot()::text"));
    }

    private static String upperBound(String snapshot) {
        return snapshot.split(":", -1)[1];
    }

    private static String one(Connection connection, String query) throws SQLException {
        return Census.column(connection, query).getFirst();
    }
}
