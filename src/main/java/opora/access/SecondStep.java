package opora.access;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.UserSource;
import org.springframework.stereotype.Component;

/** Checks the code typed after the password: of the authenticator app, or one of those on paper. Guessing is slowed down. */
@Component
class SecondStep {

    private final AuthenticatorApp app;
    private final RecoveryCodes codes;
    private final SignInAttempts attempts;
    private final UserSource users;
    private final Clock clock;

    SecondStep(AuthenticatorApp app, RecoveryCodes codes, SignInAttempts attempts, UserSource users, Clock clock) {
        this.app = app;
        this.codes = codes;
        this.attempts = attempts;
        this.users = users;
        this.clock = clock;
    }

    /** Answers which factor the code has shown. */
    String check(UUID account, String code, String address) {
        var key = "code of " + account;
        if (attempts.begin(key, address).isPositive()) {
            throw new Refused("access.password.later").on("code");
        }
        var shown = app.accepts(account, code)
                ? Factors.APP
                : codes.use(code, change(account)) ? Factors.RECOVERY_CODE : null;
        if (shown == null) {
            throw new Refused("access.code.wrong").on("code");
        }
        attempts.succeeded(key, address);
        return shown;
    }

    /** What a person does to their own account before they are let in. */
    Change change(UUID account) {
        var user = users.byAccount(account).orElseThrow(NotFound::new);
        return new Change(user, ZonedDateTime.now(clock), "");
    }
}
