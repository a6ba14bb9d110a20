package opora.access;

import static opora.access.db.Tables.ACCOUNT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import opora.platform.access.SignedIn;
import opora.platform.database.DatabaseContext;
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
    private final DatabaseContext context;
    private final Clock clock;

    SignIn(DSLContext db, DatabaseContext context, Clock clock) {
        this.db = db;
        this.context = context;
        this.clock = clock;
    }

    /** Whether an employee has left is told to whoever works in their institution; at the door that is nobody yet. */
    UserDetails accountOf(String login) {
        return context.console(() -> find(login)).orElseThrow(() -> new UsernameNotFoundException(""));
    }

    private Optional<AccountPrincipal> find(String login) {
        return db.select(ACCOUNT.ID, ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(
                        ACCOUNT.LOGIN.eq(AccountDraft.normalised(login)),
                        Working.on(LocalDate.now(clock)),
                        ACCOUNT.PASSWORD_HASH.isNotNull())
                .fetchOptional(row -> new AccountPrincipal(row.value1(), row.value2()));
    }

    /** The same password, hashed as it is done today. */
    UserDetails rehashed(UserDetails person, String hash) {
        var account = ((SignedIn) person).accountId();
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .where(ACCOUNT.ID.eq(account), ACCOUNT.PASSWORD_HASH.eq(person.getPassword()))
                .execute();
        return new AccountPrincipal(account, hash);
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
