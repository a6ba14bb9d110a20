package opora.access;

import static opora.access.db.Tables.ACCOUNT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import opora.platform.Refused;
import opora.platform.access.SignedIn;
import org.jooq.DSLContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** A person who is signed in shows once more that it is them. The session goes on under a new name, with the factor as of now. */
@Component
class ConfirmIdentity {

    private final DSLContext db;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    ConfirmIdentity(DSLContext db, Passwords passwords, SignInAttempts attempts, Clock clock) {
        this.db = db;
        this.passwords = passwords;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Guessing here is slowed down like guessing at the sign-in page. */
    void byPassword(UUID account, String password, HttpServletRequest request, HttpServletResponse response) {
        var address = request.getRemoteAddr();
        if (attempts.begin(account.toString(), address).isPositive()) {
            throw new Refused("access.password.later").on("secret");
        }
        if (!passwords.matches(password, hashOf(account))) {
            throw new Refused("access.confirm.wrong").on("secret");
        }
        attempts.succeeded(account.toString(), address);
        renew(Factors.PASSWORD, request, response);
    }

    private void renew(String factor, HttpServletRequest request, HttpServletResponse response) {
        var known = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        if (known.getPrincipal() instanceof SignedIn person) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(Factors.renewed(known, person, factor, clock.instant()));
            SecurityContextHolder.setContext(context);
            request.getSession();
            request.changeSessionId();
            contexts.saveContext(context, request, response);
        }
    }

    private String hashOf(UUID account) {
        var hash = db.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchOne(ACCOUNT.PASSWORD_HASH);
        return Objects.requireNonNullElse(hash, "");
    }
}
