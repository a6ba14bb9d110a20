package opora.access;

import static opora.access.db.Tables.ACCOUNT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import opora.access.AccessEvents.IdentityConfirmed;
import opora.audit.Journal;
import opora.platform.Change;
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
    private final SecondFactors factors;
    private final SecondStep secondStep;
    private final Passkeys passkeys;
    private final SignInAttempts attempts;
    private final Journal journal;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    ConfirmIdentity(
            DSLContext db,
            Passwords passwords,
            SecondFactors factors,
            SecondStep secondStep,
            Passkeys passkeys,
            SignInAttempts attempts,
            Journal journal,
            Clock clock) {
        this.db = db;
        this.passwords = passwords;
        this.factors = factors;
        this.secondStep = secondStep;
        this.passkeys = passkeys;
        this.attempts = attempts;
        this.journal = journal;
        this.clock = clock;
    }

    WaysIn ways(UUID account) {
        return factors.of(account);
    }

    /** By a code where an app shows codes: a browser left alone may well remember the password. Otherwise by the password. */
    void by(Change change, String secret, HttpServletRequest request, HttpServletResponse response) {
        if (ways(change.by()).app()) {
            renew(byCode(change.by(), secret, request.getRemoteAddr()), change, request, response);
        } else {
            mustBePassword(change.by(), secret, request.getRemoteAddr());
            renew(Factors.PASSWORD, change, request, response);
        }
    }

    void byPasskey(Change change, String credential, HttpServletRequest request, HttpServletResponse response) {
        if (!passkeys.shown(credential, request).equals(change.by())) {
            throw new Refused("access.passkey.not-yours");
        }
        renew(Factors.PASSKEY, change, request, response);
    }

    private String byCode(UUID account, String code, String address) {
        try {
            return secondStep.check(account, code, address);
        } catch (Refused refused) {
            throw refused.on("secret");
        }
    }

    /** Guessing here is slowed down like guessing at the sign-in page. */
    private void mustBePassword(UUID account, String password, String address) {
        if (attempts.begin(account.toString(), address).isPositive()) {
            throw new Refused("access.password.later").on("secret");
        }
        if (!passwords.matches(password, hashOf(account))) {
            throw new Refused("access.confirm.wrong").on("secret");
        }
        attempts.succeeded(account.toString(), address);
    }

    void renew(String factor, Change change, HttpServletRequest request, HttpServletResponse response) {
        var known = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        if (known.getPrincipal() instanceof SignedIn person) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(Factors.renewed(known, person, factor, clock.instant()));
            SecurityContextHolder.setContext(context);
            request.getSession();
            request.changeSessionId();
            contexts.saveContext(context, request, response);
            journal.access(change, new IdentityConfirmed(change.by(), factor), change.by());
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
