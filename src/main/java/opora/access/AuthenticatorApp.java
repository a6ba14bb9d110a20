package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static opora.access.db.Tables.TOTP;
import static opora.access.db.Tables.TOTP_STEP;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import opora.access.AccessEvents.AuthenticatorAppAdded;
import opora.access.AccessEvents.AuthenticatorAppRemoved;
import opora.access.db.tables.records.TotpRecord;
import opora.access.totp.Base32;
import opora.access.totp.Totp;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.secrets.Sealed;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The authenticator app of a person: its key, and the codes it shows. */
@Service
@Transactional
class AuthenticatorApp {

    static final Sealed SEED = Sealed.of(TOTP.SEED, TOTP.ID);

    private static final int REMEMBERED = 100;

    private final DSLContext db;
    private final Journal journal;
    private final Notices notices;
    private final Vault vault;
    private final Clock clock;

    AuthenticatorApp(DSLContext db, Journal journal, Notices notices, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.journal = journal;
        this.notices = notices;
        this.clock = clock;
    }

    /** Makes a key for the app to read. It opens nothing until a code of it was typed; an app in use goes on until then. */
    String start(UUID account) {
        var institution = oneAtATime(account);
        db.deleteFrom(TOTP)
                .where(TOTP.ACCOUNT_ID.eq(account), TOTP.CONFIRMED_AT.isNull())
                .execute();
        var key = db.newRecord(TOTP);
        key.setInstitutionId(institution);
        key.setId(Ids.next());
        key.setAccountId(account);
        var seed = Base32.encode(Totp.newKey());
        key.setSeed(vault.seal(SEED, key.getId(), seed));
        key.setStartedAt(OffsetDateTime.now(clock));
        key.insert();
        return seed;
    }

    @Transactional(readOnly = true)
    Optional<String> started(UUID account) {
        return db.fetchOptional(TOTP, TOTP.ACCOUNT_ID.eq(account), TOTP.CONFIRMED_AT.isNull())
                .map(this::seedOf);
    }

    /** The app shows the right code, so it is the person's from now on, in place of the one before. */
    void confirm(String code, Change change) {
        var account = change.by();
        oneAtATime(account);
        var key = db.fetchOptional(TOTP, TOTP.ACCOUNT_ID.eq(account), TOTP.CONFIRMED_AT.isNull())
                .orElseThrow(() -> new Refused("access.app.not-started").on("code"));
        if (!isGood(key, code)) {
            throw new Refused("access.code.wrong").on("code");
        }
        db.deleteFrom(TOTP)
                .where(TOTP.ACCOUNT_ID.eq(account), TOTP.CONFIRMED_AT.isNotNull())
                .execute();
        key.setConfirmedAt(change.at().toOffsetDateTime());
        key.update();
        journal.record(change, new AuthenticatorAppAdded(account), account);
        notices.tell(account, Notices.What.APP_ADDED, "");
    }

    /** True once for every code: whoever looked over a shoulder comes too late. */
    boolean accepts(UUID account, String code) {
        return db.fetchOptional(TOTP, TOTP.ACCOUNT_ID.eq(account), TOTP.CONFIRMED_AT.isNotNull())
                .filter(key -> isGood(key, code))
                .isPresent();
    }

    void remove(Change change) {
        var account = change.by();
        if (removeAll(account) > 0) {
            journal.record(change, new AuthenticatorAppRemoved(account), account);
            notices.tell(account, Notices.What.APP_REMOVED, "");
        }
    }

    int removeAll(UUID account) {
        return db.deleteFrom(TOTP).where(TOTP.ACCOUNT_ID.eq(account)).execute();
    }

    private boolean isGood(TotpRecord key, String code) {
        var step = Totp.stepOf(Base32.decode(seedOf(key)), code.replaceAll("\\s", ""), clock.instant());
        return step.isPresent() && isFirstUse(key.getAccountId(), step.getAsLong());
    }

    /** A second transaction with the same code waits here for the first and then finds the step taken. */
    private boolean isFirstUse(UUID account, long step) {
        db.deleteFrom(TOTP_STEP)
                .where(TOTP_STEP.ACCOUNT_ID.eq(account), TOTP_STEP.STEP.lt(step - REMEMBERED))
                .execute();
        return db.insertInto(TOTP_STEP)
                        .set(TOTP_STEP.ACCOUNT_ID, account)
                        .set(TOTP_STEP.STEP, step)
                        .set(TOTP_STEP.USED_AT, OffsetDateTime.now(clock))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private String seedOf(TotpRecord key) {
        return vault.tryOpen(SEED, key.getId(), key.getSeed()).orElseThrow();
    }

    /** Answers the institution of the account. */
    private UUID oneAtATime(UUID account) {
        return db.select(ACCOUNT.INSTITUTION_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .forUpdate()
                .fetchSingle(ACCOUNT.INSTITUTION_ID);
    }
}
