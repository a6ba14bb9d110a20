package opora;

import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.ZoneOffset;
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
        if (account == null) {
            return inside(null, work);
        }
        var token = UUID.randomUUID().toString();
        db.execute("""
                insert into access.session (token_hash, account_id, kind, started_at, seen_at, expires_at)
                values (encode(sha256(convert_to({0}, 'UTF8')), 'hex'), {1}, 'user', now() - interval '1 year', now() - interval '1 year', now() + interval '100 years')""", token, account);
        try {
            return inside(token, work);
        } finally {
            end(token);
        }
    }

    /** A session that stays open over many requests, of somebody who shows who they are again and again. */
    String open(UUID account, Instant now) {
        var token = UUID.randomUUID().toString();
        db.execute("""
                insert into access.session (token_hash, account_id, institution_id, kind, started_at, seen_at, expires_at, factors)
                select encode(sha256(convert_to({0}, 'UTF8')), 'hex'), id, institution_id, 'user', {1}, {1}, {1} + interval '1 day',
                       jsonb_build_object('FACTOR_PASSWORD', {2}::text)
                from access.account where id = {3}""", token, val(now.atOffset(ZoneOffset.UTC)), now.toString(), account);
        return token;
    }

    /** Within the session of the token, or within nobody's. */
    <T> T inside(@Nullable String token, Supplier<T> work) {
        var inTransaction = TransactionSynchronizationManager.isActualTransactionActive();
        if (inTransaction) {
            db.execute("set local role opora_app");
        }
        try {
            return context.as(token, work::get);
        } finally {
            if (inTransaction) {
                beTheOwnerAgain();
            }
        }
    }

    private void beTheOwnerAgain() {
        try {
            db.execute("reset role");
        } catch (RuntimeException failed) {
            // A failed transaction takes the role with it.
        }
    }

    private void end(String token) {
        try {
            db.execute(
                    "delete from access.session where token_hash = encode(sha256(convert_to({0}, 'UTF8')), 'hex')",
                    token);
        } catch (RuntimeException failed) {
            // A failed transaction takes the session with it.
        }
    }
}
