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

    /** @param at when the password was typed */
    record By(UUID account, Instant at) {}

    void keep(UUID account, HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        request.getSession()
                .setAttribute(ATTRIBUTE, account + " " + clock.instant().toEpochMilli());
    }

    Optional<By> of(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String kept)) {
            return Optional.empty();
        }
        var parts = kept.split(" ");
        var shown = new By(UUID.fromString(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])));
        return Optional.of(shown).filter(by -> by.at().plus(GOOD_FOR).isAfter(clock.instant()));
    }

    void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }
}
