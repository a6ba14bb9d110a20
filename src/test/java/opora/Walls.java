package opora;

import java.util.UUID;
import java.util.function.Supplier;
import opora.platform.database.DatabaseContext;
import org.jooq.DSLContext;
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

    /**
     * The session made for it is one that is open to the database alone: too long unseen to be listed or counted among those of the account.
     *
     * @param account who is at work, or null for somebody who has not signed in or brings a session of their own
     */
    public <T> T around(@Nullable UUID account, Supplier<T> work) {
        var token = UUID.randomUUID().toString();
        if (account != null) {
            db.execute("""
                    insert into access.session (token_hash, account_id, kind, started_at, seen_at, expires_at)
                    values (encode(sha256(convert_to({0}, 'UTF8')), 'hex'), {1}, 'user', now() - interval '1 year', now() - interval '1 year', now() + interval '100 years')""", token, account);
        }
        var inTransaction = TransactionSynchronizationManager.isActualTransactionActive();
        if (inTransaction) {
            db.execute("set local role opora_app");
        }
        try {
            return context.as(account == null ? null : token, work::get);
        } finally {
            beTheOwnerAgain(token, inTransaction);
        }
    }

    private void beTheOwnerAgain(String token, boolean inTransaction) {
        try {
            if (inTransaction) {
                db.execute("reset role");
            }
            db.execute(
                    "delete from access.session where token_hash = encode(sha256(convert_to({0}, 'UTF8')), 'hex')",
                    token);
        } catch (RuntimeException failed) {
            // A failed transaction takes the role and the session with it.
        }
    }
}
