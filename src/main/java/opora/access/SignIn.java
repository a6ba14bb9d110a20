package opora.access;

import static opora.access.db.Tables.ACCOUNT;

import java.util.UUID;
import opora.platform.access.SignedIn;
import org.jooq.DSLContext;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Finds the account of a login. Spring Security compares the password, in the same time for logins that do not exist. */
@Service
class SignIn implements UserDetailsService {

    private final DSLContext db;

    SignIn(DSLContext db) {
        this.db = db;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
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
