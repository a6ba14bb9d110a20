package opora.access;

import static opora.access.db.Tables.NOTICE;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import opora.platform.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a person what happened to the ways into their account, so that a way somebody else made does not stay hidden. */
@Component
public class Notices {

    private static final int SHOWN = 10;

    /** What can be told; the name is the end of its message key. */
    public enum What {
        APP_ADDED,
        APP_REMOVED,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        CODES_MADE,
        CODE_USED,
        FACTORS_REMOVED,
        PASSWORD_CHOSEN
    }

    private final DSLContext db;
    private final Clock clock;

    Notices(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void tell(UUID account, What what, String detail) {
        db.insertInto(NOTICE)
                .set(NOTICE.ID, Ids.next())
                .set(NOTICE.ACCOUNT_ID, account)
                .set(NOTICE.AT, OffsetDateTime.now(clock))
                .set(NOTICE.WHAT, what.name())
                .set(NOTICE.DETAIL, detail)
                .execute();
    }

    List<NoticeLine> latest(UUID account) {
        return db.selectFrom(NOTICE)
                .where(NOTICE.ACCOUNT_ID.eq(account))
                .orderBy(NOTICE.AT.desc(), NOTICE.ID.desc())
                .limit(SHOWN)
                .fetch(row -> new NoticeLine(
                        What.valueOf(row.getWhat()),
                        row.getDetail(),
                        row.getAt().atZoneSameInstant(clock.getZone()).toLocalDateTime(),
                        row.getSeenAt() == null));
    }

    boolean areUnseen(UUID account) {
        return db.fetchExists(NOTICE, NOTICE.ACCOUNT_ID.eq(account), NOTICE.SEEN_AT.isNull());
    }

    @Transactional
    void seen(UUID account) {
        db.update(NOTICE)
                .set(NOTICE.SEEN_AT, OffsetDateTime.now(clock))
                .where(NOTICE.ACCOUNT_ID.eq(account), NOTICE.SEEN_AT.isNull())
                .execute();
    }
}
