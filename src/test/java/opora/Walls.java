package opora;

import java.util.UUID;
import java.util.function.Supplier;
import opora.platform.database.DatabaseContext;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts the walls of the database round a piece of a test: there it is the application, at work for an account. */
public class Walls {

    private final DSLContext db;
    private final DatabaseContext context;

    Walls(DSLContext db, DatabaseContext context) {
        this.db = db;
        this.context = context;
    }

    /** @param account who is at work, or null for somebody who has not signed in */
    public <T> T around(@Nullable UUID account, Supplier<T> work) {
        var token = UUID.randomUUID().toString();
        if (account != null) {
            db.execute("""
                    insert into access.session (token_hash, account_id, kind, started_at, seen_at, expires_at)
                    values (encode(sha256(convert_to({0}, 'UTF8')), 'hex'), {1}, 'user', now(), now(), 'infinity')""", token, account);
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return context.as(token, work::get);
        }
        db.execute("set local role opora_app");
        try {
            return context.as(token, work::get);
        } finally {
            beTheOwnerAgain();
        }
    }

    private void beTheOwnerAgain() {
        try {
            db.execute("reset role");
        } catch (DataAccessException failed) {
            // A failed transaction takes the role with it.
        }
    }
}
