package opora.access;

import static opora.access.db.Tables.RECOVERY_CODE;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import opora.access.AccessEvents.RecoveryCodeUsed;
import opora.access.AccessEvents.RecoveryCodesMade;
import opora.access.totp.Base32;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Tokens;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Codes on paper for the day the telephone is lost. Each opens once; only their hashes are kept, eighty bits leave nothing to guess. */
@Service
@Transactional
class RecoveryCodes {

    private static final int MANY = 10;
    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext db;
    private final Journal journal;
    private final Notices notices;
    private final Clock clock;

    RecoveryCodes(DSLContext db, Journal journal, Notices notices, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.notices = notices;
        this.clock = clock;
    }

    /** New codes, shown once; those given out before open nothing any more. */
    List<String> make(UUID account, Change change) {
        removeAll(account);
        var codes = Stream.generate(RecoveryCodes::random).limit(MANY).toList();
        for (var code : codes) {
            db.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.ACCOUNT_ID, account)
                    .set(RECOVERY_CODE.CODE_HASH, hash(code))
                    .set(RECOVERY_CODE.MADE_AT, change.at().toOffsetDateTime())
                    .execute();
        }
        journal.record(change, new RecoveryCodesMade(account, MANY), account);
        notices.tell(account, Notices.What.CODES_MADE, "");
        return codes;
    }

    /** Takes the code away if it is good. Of two who type it at once one succeeds. */
    boolean use(String typed, Change change) {
        var account = change.by();
        var taken = db.update(RECOVERY_CODE)
                .set(RECOVERY_CODE.USED_AT, OffsetDateTime.now(clock))
                .where(
                        RECOVERY_CODE.ACCOUNT_ID.eq(account),
                        RECOVERY_CODE.CODE_HASH.eq(hash(typed)),
                        RECOVERY_CODE.USED_AT.isNull())
                .execute();
        if (taken == 1) {
            journal.record(change, new RecoveryCodeUsed(account), account);
            notices.tell(account, Notices.What.CODE_USED, "");
        }
        return taken == 1;
    }

    void removeAll(UUID account) {
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT_ID.eq(account)).execute();
    }

    private static String hash(String code) {
        return Tokens.hash(code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.encode(bytes).replaceAll("(.{4})(?=.)", "$1-");
    }
}
