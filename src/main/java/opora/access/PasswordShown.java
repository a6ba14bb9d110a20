package opora.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Somebody has typed the right password and still owes a second factor. That is no signed-in person: the session names no account until
 * all is shown, so there is nothing a page could forget to check.
 */
@Component
class PasswordShown {

    static final String ATTRIBUTE = "opora.password-shown";
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final Clock clock;

    PasswordShown(Clock clock) {
        this.clock = clock;
    }

    /** @param factor what was shown: the password, or that a provider knows the person */
    record By(UUID account, String factor, Instant at) {}

    void keep(CheckPassword.SecondStepNeeded needed, HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        request.getSession()
                .setAttribute(
                        ATTRIBUTE,
                        String.join(
                                " ",
                                needed.account().toString(),
                                needed.factor(),
                                String.valueOf(needed.at().toEpochMilli()),
                                String.valueOf(clock.instant().toEpochMilli())));
    }

    Optional<By> of(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String kept)) {
            return Optional.empty();
        }
        var parts = kept.split(" ");
        var shown = new By(UUID.fromString(parts[0]), parts[1], moment(parts[2]));
        return Optional.of(shown).filter(by -> moment(parts[3]).plus(GOOD_FOR).isAfter(clock.instant()));
    }

    private static Instant moment(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }
}
