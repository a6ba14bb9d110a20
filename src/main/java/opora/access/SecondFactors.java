package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static opora.access.db.Tables.ACCOUNT_ROLE;
import static opora.access.db.Tables.PASSKEY;
import static opora.access.db.Tables.RECOVERY_CODE;
import static opora.access.db.Tables.SIGN_IN_POLICY;
import static opora.access.db.Tables.TOTP;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import java.util.UUID;
import opora.access.AccessEvents.FactorsRemoved;
import opora.access.AccessEvents.SecondFactorDemanded;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which ways into an account there are beside the password, and whether one is demanded. */
@Service
class SecondFactors {

    private final DSLContext db;
    private final Journal journal;
    private final Notices notices;
    private final RecoveryCodes codes;

    SecondFactors(DSLContext db, Journal journal, Notices notices, RecoveryCodes codes) {
        this.db = db;
        this.journal = journal;
        this.notices = notices;
        this.codes = codes;
    }

    @Transactional(readOnly = true)
    WaysIn of(UUID account) {
        var app = field(
                exists(selectOne().from(TOTP).where(TOTP.ACCOUNT_ID.eq(ACCOUNT.ID), TOTP.CONFIRMED_AT.isNotNull())));
        Field<Integer> passkeys = field(selectCount().from(PASSKEY).where(PASSKEY.ACCOUNT_ID.eq(ACCOUNT.ID)));
        Field<Integer> left = field(selectCount()
                .from(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(ACCOUNT.ID), RECOVERY_CODE.USED_AT.isNull()));
        return db.select(app, passkeys, left, demanded())
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchOptional(row -> new WaysIn(row.value1(), row.value2(), row.value3(), row.value4()))
                .orElse(new WaysIn(false, 0, 0, true));
    }

    boolean areDemandedIn(UUID institution) {
        return db.fetchExists(
                SIGN_IN_POLICY, SIGN_IN_POLICY.INSTITUTION_ID.eq(institution), SIGN_IN_POLICY.SECOND_FACTOR.isTrue());
    }

    @Transactional
    void demand(boolean demanded, Change change) {
        if (areDemandedIn(change.institution()) != demanded) {
            db.insertInto(SIGN_IN_POLICY)
                    .set(SIGN_IN_POLICY.INSTITUTION_ID, change.institution())
                    .set(SIGN_IN_POLICY.SECOND_FACTOR, demanded)
                    .onDuplicateKeyUpdate()
                    .set(SIGN_IN_POLICY.SECOND_FACTOR, demanded)
                    .execute();
            journal.record(change, new SecondFactorDemanded(demanded));
        }
    }

    /** Who has lost telephone and codes begins anew. Where a second factor is demanded the next sign-in leads to a new one. */
    @Transactional
    void removeAll(UUID account, Change change) {
        db.deleteFrom(TOTP).where(TOTP.ACCOUNT_ID.eq(account)).execute();
        db.deleteFrom(PASSKEY).where(PASSKEY.ACCOUNT_ID.eq(account)).execute();
        codes.removeAll(account);
        journal.record(change, new FactorsRemoved(account), account);
        notices.tell(account, Notices.What.FACTORS_REMOVED, "");
    }

    /** Called before a way in is removed: the last one of an account that needs one stays. */
    void mustNotBeLast(UUID account) {
        if (of(account).isLast()) {
            throw new Refused("access.factor.last");
        }
    }

    private static Field<Boolean> demanded() {
        var administrator = exists(selectOne()
                .from(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID), ACCOUNT_ROLE.ROLE.eq(Role.ADMINISTRATOR.name())));
        var institution = exists(selectOne()
                .from(SIGN_IN_POLICY)
                .where(
                        SIGN_IN_POLICY.INSTITUTION_ID.eq(ACCOUNT.INSTITUTION_ID),
                        SIGN_IN_POLICY.SECOND_FACTOR.isTrue()));
        return field(administrator.or(institution));
    }
}
