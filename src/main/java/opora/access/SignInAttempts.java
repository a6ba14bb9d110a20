package opora.access;

import static opora.access.db.Tables.SIGN_IN_FAILURE;
import static opora.access.db.Tables.SIGN_IN_KNOWN;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opora.platform.Ids;
import opora.platform.Tokens;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down, each failure twice as long: for a login from an address, for a login from everywhere, for a neighbourhood over all
 * logins, and for all together. Nobody is locked out: where a login has signed in before only its own failures from its own address
 * count, so a stranger cannot keep a colleague from work. A login that does not exist waits alike, by the same statements.
 */
@Component
class SignInAttempts {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KNOWN_FOR = Duration.ofDays(90);

    /** Whose failures are counted together, how many are free, and how long the first wait is. */
    private enum Scope {
        PAIR(5, Duration.ofSeconds(30), WINDOW),
        LOGIN(20, Duration.ofSeconds(30), WINDOW),
        NETWORK(50, Duration.ofSeconds(30), WINDOW),
        ALL(1000, Duration.ofSeconds(5), Duration.ofMinutes(1));

        private final int free;
        private final Duration first;
        private final Duration longest;

        Scope(int free, Duration first, Duration longest) {
            this.free = free;
            this.first = first;
            this.longest = longest;
        }

        Duration waitAfter(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            var doubled = first.multipliedBy(1L << Math.min(failures - free, 10));
            return doubled.compareTo(longest) < 0 ? doubled : longest;
        }
    }

    /** @param login as a hash: people type passwords into the wrong field */
    private record Attempt(String login, String address, String network) {

        static Attempt of(String login, String address) {
            return new Attempt(Tokens.hash(AccountDraft.normalised(login)), address, Network.of(address));
        }

        Condition counted(Scope scope) {
            return switch (scope) {
                case PAIR -> SIGN_IN_FAILURE.LOGIN_HASH.eq(login).and(SIGN_IN_FAILURE.ADDRESS.eq(address));
                case LOGIN -> SIGN_IN_FAILURE.LOGIN_HASH.eq(login);
                case NETWORK -> SIGN_IN_FAILURE.NETWORK.eq(network);
                case ALL -> noCondition();
            };
        }
    }

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
        var attempt = Attempt.of(login, address);
        var now = OffsetDateTime.now(clock);
        oneAtATime(attempt.login());
        oneAtATime(attempt.network());
        var wait = wait(attempt, now);
        if (wait.isZero()) {
            db.insertInto(SIGN_IN_FAILURE)
                    .set(SIGN_IN_FAILURE.ID, Ids.next())
                    .set(SIGN_IN_FAILURE.LOGIN_HASH, attempt.login())
                    .set(SIGN_IN_FAILURE.ADDRESS, attempt.address())
                    .set(SIGN_IN_FAILURE.NETWORK, attempt.network())
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
        var attempt = Attempt.of(login, address);
        var now = OffsetDateTime.now(clock);
        db.deleteFrom(SIGN_IN_FAILURE).where(attempt.counted(Scope.PAIR)).execute();
        db.insertInto(SIGN_IN_KNOWN)
                .set(SIGN_IN_KNOWN.LOGIN_HASH, attempt.login())
                .set(SIGN_IN_KNOWN.NETWORK, attempt.network())
                .set(SIGN_IN_KNOWN.AT, now)
                .onDuplicateKeyUpdate()
                .set(SIGN_IN_KNOWN.AT, now)
                .execute();
        db.deleteFrom(SIGN_IN_KNOWN)
                .where(SIGN_IN_KNOWN.AT.lt(now.minus(KNOWN_FOR)))
                .execute();
    }

    /** From where a next attempt has to wait now, and until when: the longest wait of each neighbourhood. */
    @Transactional(readOnly = true)
    Map<String, OffsetDateTime> waiting() {
        var now = OffsetDateTime.now(clock);
        var until = new HashMap<String, OffsetDateTime>();
        for (var scope : List.of(Scope.PAIR, Scope.NETWORK)) {
            var together = scope == Scope.PAIR
                    ? List.of(SIGN_IN_FAILURE.NETWORK, SIGN_IN_FAILURE.LOGIN_HASH, SIGN_IN_FAILURE.ADDRESS)
                    : List.of(SIGN_IN_FAILURE.NETWORK);
            db.select(SIGN_IN_FAILURE.NETWORK, count(), max(SIGN_IN_FAILURE.AT))
                    .from(SIGN_IN_FAILURE)
                    .where(SIGN_IN_FAILURE.AT.gt(now.minus(WINDOW)))
                    .groupBy(together)
                    .forEach(row -> until.merge(
                            row.value1(),
                            row.value3().plus(scope.waitAfter(row.value2())),
                            (one, other) -> one.isAfter(other) ? one : other));
        }
        until.values().removeIf(at -> !at.isAfter(now));
        return until;
    }

    /** Always the login before its neighbourhood, so that two attempts never wait for each other. */
    private void oneAtATime(String what) {
        db.fetch("select pg_advisory_xact_lock(hashtextextended({0}, 0))", val(what));
    }

    private Duration wait(Attempt attempt, OffsetDateTime now) {
        var row = failures(attempt, now);
        var waits = new EnumMap<Scope, Duration>(Scope.class);
        for (var scope : Scope.values()) {
            waits.put(scope, left(row, scope, now));
        }
        return isKnown(attempt) ? waits.get(Scope.PAIR) : Collections.max(waits.values());
    }

    private static Duration left(Record row, Scope scope, OffsetDateTime now) {
        var failures = row.get(scope + "_count", Integer.class);
        var last = row.get(scope + "_last", OffsetDateTime.class);
        if (last == null) {
            return Duration.ZERO;
        }
        var left = Duration.between(now, last.plus(scope.waitAfter(failures)));
        return left.isPositive() ? left : Duration.ZERO;
    }

    private Record failures(Attempt attempt, OffsetDateTime now) {
        var counted = List.of(Scope.values()).stream()
                .<SelectField<?>>mapMulti((scope, into) -> {
                    into.accept(count().filterWhere(attempt.counted(scope)).as(scope + "_count"));
                    into.accept(max(SIGN_IN_FAILURE.AT)
                            .filterWhere(attempt.counted(scope))
                            .as(scope + "_last"));
                })
                .toList();
        return db.select(counted)
                .from(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.AT.gt(now.minus(WINDOW)))
                .fetchSingle();
    }

    private boolean isKnown(Attempt attempt) {
        return db.fetchExists(
                SIGN_IN_KNOWN,
                SIGN_IN_KNOWN.LOGIN_HASH.eq(attempt.login()),
                SIGN_IN_KNOWN.NETWORK.eq(attempt.network()));
    }
}
