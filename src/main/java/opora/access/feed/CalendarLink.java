package opora.access.feed;

import static opora.access.db.Tables.CALENDAR_FEED;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import opora.access.db.tables.records.CalendarFeedRecord;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Tokens;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the secret address of a calendar, takes it back, and counts how often it is asked. */
@Service
class CalendarLink {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_IN_A_WINDOW = 30;

    private final DSLContext db;
    private final Journal journal;

    CalendarLink(DSLContext db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    Optional<CalendarFeedRecord> of(User user) {
        return db.selectFrom(CALENDAR_FEED)
                .where(
                        CALENDAR_FEED.INSTITUTION_ID.eq(user.institutionId()),
                        CALENDAR_FEED.ACCOUNT_ID.eq(user.accountId()))
                .fetchOptional();
    }

    /** The token, which is shown this once. An address made before opens nothing any more. */
    @Transactional
    public String make(Change change) {
        var token = Tokens.next();
        var at = change.at().toOffsetDateTime();
        delete(change);
        db.insertInto(CALENDAR_FEED)
                .set(CALENDAR_FEED.INSTITUTION_ID, change.institution())
                .set(CALENDAR_FEED.ACCOUNT_ID, change.by())
                .set(CALENDAR_FEED.TOKEN_HASH, Tokens.hash(token))
                .set(CALENDAR_FEED.MADE_AT, at)
                .set(CALENDAR_FEED.WINDOW_FROM, at)
                .set(CALENDAR_FEED.READS, 0)
                .execute();
        journal.access(change, new FeedEvent.CalendarLinkMade(change.by()), change.by());
        return token;
    }

    /** Taken back a second time nothing happens. */
    @Transactional
    public void revoke(Change change) {
        if (delete(change) > 0) {
            journal.access(change, new FeedEvent.CalendarLinkRevoked(change.by()), change.by());
        }
    }

    private int delete(Change change) {
        return db.deleteFrom(CALENDAR_FEED)
                .where(CALENDAR_FEED.INSTITUTION_ID.eq(change.institution()), CALENDAR_FEED.ACCOUNT_ID.eq(change.by()))
                .execute();
    }

    /** @param patient false when the address has been asked too often */
    record Asked(UUID account, boolean patient) {}

    /** Who has the token may be anybody, so this is asked for all institutions. */
    Optional<Asked> ask(String token, OffsetDateTime now) {
        var over = CALENDAR_FEED.WINDOW_FROM.lt(now.minus(WINDOW));
        return db.update(CALENDAR_FEED)
                .set(CALENDAR_FEED.READS, when(over, 1).otherwise(CALENDAR_FEED.READS.plus(1)))
                .set(CALENDAR_FEED.WINDOW_FROM, when(over, val(now)).otherwise(CALENDAR_FEED.WINDOW_FROM))
                .set(CALENDAR_FEED.READ_AT, now)
                .where(CALENDAR_FEED.TOKEN_HASH.eq(Tokens.hash(token)))
                .returningResult(CALENDAR_FEED.ACCOUNT_ID, CALENDAR_FEED.READS)
                .fetchOptional(row -> new Asked(row.value1(), row.value2() <= MOST_IN_A_WINDOW));
    }
}
