package opora.access;

import static opora.access.db.Tables.SIGN_IN_FAILURE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import opora.platform.Ids;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down: after five failures within a quarter of an hour the same login from the same address waits, each time twice as
 * long. Nobody is locked out elsewhere, so a stranger cannot keep a colleague from work, and a login that does not exist waits alike.
 */
@Component
class SignInAttempts {

    private static final int FREE = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofDays(1);

    private final DSLContext db;
    private final Clock clock;

    SignInAttempts(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Counts the attempt as a failure until {@link #succeeded} takes it back: a hundred guesses sent at once are counted before the first
     * of them is checked. Answers how long to wait; the attempt may go on when that is zero.
     */
    @Transactional
    Duration begin(String login, String address) {
        var now = OffsetDateTime.now(clock);
        oneAtATime(login, address);
        var wait = wait(login, address, now);
        if (wait.isZero()) {
            db.insertInto(SIGN_IN_FAILURE)
                    .set(SIGN_IN_FAILURE.ID, Ids.next())
                    .set(SIGN_IN_FAILURE.LOGIN_HASH, hash(login))
                    .set(SIGN_IN_FAILURE.ADDRESS, address)
                    .set(SIGN_IN_FAILURE.AT, now)
                    .execute();
            db.deleteFrom(SIGN_IN_FAILURE)
                    .where(SIGN_IN_FAILURE.AT.lt(now.minus(KEPT)))
                    .execute();
        }
        return wait;
    }

    @Transactional
    void succeeded(String login, String address) {
        db.deleteFrom(SIGN_IN_FAILURE).where(same(login, address)).execute();
    }

    private void oneAtATime(String login, String address) {
        db.fetch("select pg_advisory_xact_lock(hashtextextended({0}, 0))", val(hash(login) + address));
    }

    private Duration wait(String login, String address, OffsetDateTime now) {
        var row = db.select(count(), max(SIGN_IN_FAILURE.AT))
                .from(SIGN_IN_FAILURE)
                .where(same(login, address), SIGN_IN_FAILURE.AT.gt(now.minus(WINDOW)))
                .fetchSingle();
        int failures = row.value1();
        if (failures < FREE) {
            return Duration.ZERO;
        }
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE, 10));
        var whole = doubled.compareTo(WINDOW) < 0 ? doubled : WINDOW;
        var left = Duration.between(now, row.value2().plus(whole));
        return left.isPositive() ? left : Duration.ZERO;
    }

    private static Condition same(String login, String address) {
        return SIGN_IN_FAILURE.LOGIN_HASH.eq(hash(login)).and(SIGN_IN_FAILURE.ADDRESS.eq(address));
    }

    private static String hash(String login) {
        return Sha256.hex(AccountDraft.normalised(login));
    }
}
