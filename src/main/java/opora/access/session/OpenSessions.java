package opora.access.session;

import static opora.access.db.Tables.SESSION;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import opora.platform.NotFound;
import opora.platform.Tokens;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an account is signed in, and how to end that: here and on every other node the next request finds no session. */
@Component
public class OpenSessions {

    /** The first characters of a hash tell the sessions of one account apart and are good for nothing else. */
    private static final int HANDLE = 16;

    private final DSLContext db;
    private final SessionRows store;
    private final Clock clock;

    OpenSessions(DSLContext db, SessionRows store, Clock clock) {
        this.db = db;
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param handle names the session to its owner
     * @param current whether it is the one that asks
     */
    public record Line(
            String handle,
            String address,
            String device,
            LocalDateTime startedAt,
            LocalDateTime seenAt,
            boolean current) {}

    /** @param token of the session that asks */
    public List<Line> of(UUID account, String token) {
        var own = Tokens.hash(token);
        return db.selectFrom(SESSION)
                .where(SESSION.ACCOUNT_ID.eq(account), SessionRows.OF_A_BROWSER, store.alive())
                .orderBy(SESSION.SEEN_AT.desc(), SESSION.TOKEN_HASH)
                .fetch(row -> new Line(
                        row.getTokenHash().substring(0, HANDLE),
                        row.getAddress(),
                        Device.of(row.getDevice()),
                        row.getStartedAt().atZoneSameInstant(clock.getZone()).toLocalDateTime(),
                        row.getSeenAt().atZoneSameInstant(clock.getZone()).toLocalDateTime(),
                        row.getTokenHash().equals(own)));
    }

    /** Ends one session of the account; absent when there is no such, or it is not theirs. */
    @Transactional
    public void end(UUID account, String handle) {
        var ended = handle.length() == HANDLE
                ? db.deleteFrom(SESSION)
                        .where(
                                SESSION.ACCOUNT_ID.eq(account),
                                SessionRows.OF_A_BROWSER,
                                DSL.left(SESSION.TOKEN_HASH, HANDLE).eq(handle))
                        .execute()
                : 0;
        if (ended == 0) {
            throw new NotFound();
        }
    }

    /**
     * What an account has begun in the background goes on, unless the account itself was switched off.
     *
     * @param but the token of the session that may go on, or null
     */
    @Transactional
    public int endAll(UUID account, @Nullable String but) {
        var others = but == null ? DSL.noCondition() : SESSION.TOKEN_HASH.ne(Tokens.hash(but));
        return db.deleteFrom(SESSION)
                .where(SESSION.ACCOUNT_ID.eq(account), SessionRows.OF_A_BROWSER, others)
                .execute();
    }
}
