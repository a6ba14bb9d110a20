package opora.platform.shell;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import opora.platform.embedded.DatabaseUnavailable;
import opora.platform.secrets.KeysUnavailable;
import org.springframework.boot.web.server.PortInUseException;

/** What is said on the console before or without the application: in Russian, or in English where the terminal is. */
public final class Console {

    private static final int FIRST_PORT = 8080;
    private static final int LAST_PORT = 8099;

    private static final ResourceBundle.Control ONLY_THE_LANGUAGE_ASKED_FOR =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Console() {}

    public static String text(String key, Object... arguments) {
        var texts = ResourceBundle.getBundle("messages/platform", language(), ONLY_THE_LANGUAGE_ASKED_FOR);
        return MessageFormat.format(texts.getString(key), arguments);
    }

    /** Why it could not start, in a sentence that says what to do. */
    public static String sentenceOf(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailable unavailable) {
                return text(unavailable.reason().key(), unavailable.details());
            }
            if (cause instanceof KeysUnavailable unavailable) {
                return text(unavailable.reason().key(), unavailable.place());
            }
            if (cause instanceof PortInUseException taken) {
                return text("platform.console.port-taken", String.valueOf(taken.getPort()));
            }
        }
        return text("platform.console.not-started", String.valueOf(problem.getMessage()));
    }

    /** The first free port from 8080 on. Another program may take it before we do; then we say so. */
    public static int freePort() {
        for (int port = FIRST_PORT; port <= LAST_PORT; port++) {
            try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                // the next one
            }
        }
        return FIRST_PORT;
    }

    /** The language of the terminal. */
    public static Locale language() {
        for (var variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            var value = System.getenv(variable);
            if (value != null && !value.isEmpty()) {
                return value.startsWith("en") ? Locale.ENGLISH : Locale.of("ru");
            }
        }
        return Locale.of("ru");
    }
}
