package opora.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/**
 * What a passkey has to sign: random, kept in the session for five minutes, good for one answer. The rest of the question is
 * the same every time and is not kept.
 */
@Component
class Challenges {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    /** Each has a place of its own: who confirms by one key that another is added must not lose the question of the other. */
    enum Kind {
        NEW,
        SHOWN;

        String attribute() {
            return "opora.passkey-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Clock clock;

    Challenges(Clock clock) {
        this.clock = clock;
    }

    void keep(Kind kind, Bytes challenge, HttpServletRequest request) {
        var words = challenge.toBase64UrlString() + " " + clock.instant().toEpochMilli();
        request.getSession().setAttribute(kind.attribute(), words);
    }

    /** Takes it out: a second answer finds nothing. */
    Optional<Bytes> take(Kind kind, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(kind.attribute()) instanceof String words)) {
            return Optional.empty();
        }
        session.removeAttribute(kind.attribute());
        var parts = words.split(" ");
        var until = Instant.ofEpochMilli(Long.parseLong(parts[1])).plus(GOOD_FOR);
        return until.isAfter(clock.instant()) ? Optional.of(Bytes.fromBase64(parts[0])) : Optional.empty();
    }
}
