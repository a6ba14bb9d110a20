package opora.access;

import java.io.Serial;
import java.time.Duration;
import opora.platform.access.SignedIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs in by password, unless too many guesses came before. The only provider there is: a second one would be a way around it. */
@Component
class CheckPassword implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final SignInAttempts attempts;
    private final Sessions sessions;

    CheckPassword(SignIn signIn, PasswordEncoder encoder, SignInAttempts attempts, Sessions sessions) {
        this.passwords = new DaoAuthenticationProvider(signIn::accountOf);
        this.passwords.setPasswordEncoder(encoder);
        this.attempts = attempts;
        this.sessions = sessions;
    }

    @Override
    public Authentication authenticate(Authentication typed) throws AuthenticationException {
        var login = typed.getName();
        var address = typed.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        var wait = attempts.begin(login, address);
        if (wait.isPositive()) {
            throw new TooManyFailures(wait);
        }
        var authenticated = passwords.authenticate(typed);
        attempts.succeeded(login, address);
        if (authenticated.getPrincipal() instanceof SignedIn signedIn) {
            sessions.began(signedIn.accountId());
        }
        return authenticated;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
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
