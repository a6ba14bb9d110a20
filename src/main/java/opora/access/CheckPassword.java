package opora.access;

import java.io.Serial;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.access.AccessEvents.SignInFailed;
import opora.audit.Journal;
import opora.platform.access.SignedIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in by password, unless too many guesses came before or a second factor is due. The only provider there is: a second one would be a
 * way around it.
 */
@Component
class CheckPassword implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final SignInAttempts attempts;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Journal journal;
    private final Clock clock;

    CheckPassword(
            SignIn signIn,
            PasswordEncoder encoder,
            SignInAttempts attempts,
            SecondFactors factors,
            Sessions sessions,
            Journal journal,
            Clock clock) {
        this.passwords = new DaoAuthenticationProvider(signIn::accountOf);
        this.passwords.setPasswordEncoder(encoder);
        this.passwords.setUserDetailsPasswordService(
                (person, hash) -> signIn.rehashed(person, Objects.requireNonNull(hash)));
        this.attempts = attempts;
        this.factors = factors;
        this.sessions = sessions;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication typed) throws AuthenticationException {
        var login = typed.getName();
        var address = typed.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        var wait = attempts.begin(login, address);
        if (wait.isPositive()) {
            throw new TooManyFailures(wait);
        }
        var person = check(typed, address);
        attempts.succeeded(login, address);
        return letIn(person);
    }

    /** A failure is journalled alike for every login, of this application or of none. */
    private SignedIn check(Authentication typed, String address) {
        try {
            return (SignedIn)
                    Objects.requireNonNull(passwords.authenticate(typed).getPrincipal());
        } catch (AuthenticationException failed) {
            journal.accessByNobody(ZonedDateTime.now(clock), new SignInFailed(Network.of(address)));
            throw failed;
        }
    }

    private Authentication letIn(SignedIn person) {
        if (!factors.of(person.accountId()).passwordIsEnough()) {
            throw new SecondStepNeeded(person.accountId(), Factors.PASSWORD, clock.instant());
        }
        sessions.began(person.accountId());
        return Factors.of(person, List.of(Factors.shown(Factors.PASSWORD, clock.instant())));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** The password, or the word of a provider, is right and not enough. As a failure nothing of it is ever taken for a sign-in. */
    static class SecondStepNeeded extends AuthenticationException {

        @Serial
        private static final long serialVersionUID = 1;

        private final UUID account;
        private final String factor;
        private final Instant at;

        SecondStepNeeded(UUID account, String factor, Instant at) {
            super("second step needed");
            this.account = account;
            this.factor = factor;
            this.at = at;
        }

        String factor() {
            return factor;
        }

        Instant at() {
            return at;
        }

        UUID account() {
            return account;
        }
    }

    /** Says nothing about whether the password would have been right. */
    static class TooManyFailures extends AuthenticationException {

        @Serial
        private static final long serialVersionUID = 1;

        private final Duration wait;

        TooManyFailures(Duration wait) {
            super("too many failures");
            this.wait = wait;
        }

        Duration untilNext() {
            return wait;
        }
    }
}
