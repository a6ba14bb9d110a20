package opora.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import opora.platform.Refused;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What makes a password good enough: its length and that nobody else would try it first. Kinds of characters are not asked for, they
 * only make passwords harder to remember.
 */
@Component
class Passwords {

    static final int SHORTEST = 15;
    static final int LONGEST = 128;

    private static final Set<String> COMMON = read("/opora/access/common-passwords.txt");

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** The hash to keep; refuses a password that is too easily guessed. */
    String hash(String login, String password) {
        mustBeGood(login, password);
        return Objects.requireNonNull(encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    private static void mustBeGood(String login, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new Refused("access.password.short", SHORTEST).on("password");
        }
        if (password.length() > LONGEST) {
            throw new Refused("access.password.long", LONGEST).on("password");
        }
        var plain = password.strip().toLowerCase(Locale.ROOT);
        if (plain.contains(AccountDraft.normalised(login))) {
            throw new Refused("access.password.contains-login").on("password");
        }
        if (COMMON.contains(plain) || plain.codePoints().distinct().count() < 4) {
            throw new Refused("access.password.common").on("password");
        }
    }

    private static Set<String> read(String resource) {
        try (var stream = Passwords.class.getResourceAsStream(resource)) {
            var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
