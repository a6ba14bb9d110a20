package opora.access;

import static opora.access.db.Tables.ACCOUNT;

import java.time.Clock;
import java.util.UUID;
import opora.platform.access.SignedIn;
import org.jooq.DSLContext;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account of a login. Spring Security compares the password, in the same time for logins that do not exist. */
@Component
class SignIn {

    private final DSLContext db;
    private final Clock clock;

    SignIn(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    UserDetails accountOf(String login) {
        return db.select(ACCOUNT.ID, ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(
                        ACCOUNT.LOGIN.eq(AccountDraft.normalised(login)),
                        ACCOUNT.ACTIVE.isTrue(),
                        ACCOUNT.PASSWORD_HASH.isNotNull())
                .fetchOptional(row -> new AccountPrincipal(row.value1(), row.value2()))
                .orElseThrow(() -> new UsernameNotFoundException(""));
    }

    /** Nothing but the account stands in the session: roles are read with every request. */
    static class AccountPrincipal extends User implements SignedIn {

        private final UUID accountId;

        AccountPrincipal(UUID accountId, String passwordHash) {
            super(accountId.toString(), passwordHash, AuthorityUtils.NO_AUTHORITIES);
            this.accountId = accountId;
        }

        @Override
        public UUID accountId() {
            return accountId;
        }
    }
}
