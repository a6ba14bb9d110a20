package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static opora.access.db.Tables.INVITATION;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import opora.platform.NotFound;
import opora.platform.Tokens;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time links. The token leaves this class once; what stays is its hash, useless to whoever reads the database. */
@Component
class Invitations {

    private static final Duration FIRST_GOOD_FOR = Duration.ofHours(24);
    private static final Duration RESET_GOOD_FOR = Duration.ofMinutes(10);

    private final DSLContext db;
    private final Clock clock;

    Invitations(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Makes a link for the account, or for the first start; links given out before for the same are good no more. */
    @Transactional
    String issue(@Nullable UUID account) {
        withdraw(account);
        var token = Tokens.next();
        var now = OffsetDateTime.now(clock);
        db.insertInto(INVITATION)
                .set(INVITATION.TOKEN_HASH, Tokens.hash(token))
                .set(INVITATION.ACCOUNT_ID, account)
                .set(INVITATION.CREATED_AT, now)
                .set(INVITATION.EXPIRES_AT, now.plus(isReset(account) ? RESET_GOOD_FOR : FIRST_GOOD_FOR))
                .execute();
        return token;
    }

    /** A link to an account that has a password could take it over, so it lives as long as it takes to hand it over. */
    boolean isReset(@Nullable UUID account) {
        return account != null && db.fetchExists(ACCOUNT, ACCOUNT.ID.eq(account), ACCOUNT.PASSWORD_HASH.isNotNull());
    }

    @Transactional
    void withdraw(@Nullable UUID account) {
        db.deleteFrom(INVITATION)
                .where(INVITATION.ACCOUNT_ID.isNotDistinctFrom(account), INVITATION.USED_AT.isNull())
                .execute();
    }

    @Transactional(readOnly = true)
    Optional<Invitation> find(String token) {
        return db.selectFrom(INVITATION)
                .where(good(token))
                .fetchOptional(row -> new Invitation(row.getTokenHash(), row.getAccountId()))
                .filter(invitation -> !invitation.isFirstStart() || nobodyIsHere());
    }

    /** Takes the link. Of two who send the form at once one succeeds; what the other has written is rolled back. */
    @Transactional
    void use(String token) {
        var taken = db.update(INVITATION)
                .set(INVITATION.USED_AT, OffsetDateTime.now(clock))
                .where(good(token))
                .execute();
        if (taken != 1) {
            throw new NotFound();
        }
    }

    boolean nobodyIsHere() {
        return !db.fetchExists(ACCOUNT);
    }

    private Condition good(String token) {
        return INVITATION
                .TOKEN_HASH
                .eq(Tokens.hash(token))
                .and(INVITATION.USED_AT.isNull())
                .and(INVITATION.EXPIRES_AT.gt(OffsetDateTime.now(clock)));
    }
}
