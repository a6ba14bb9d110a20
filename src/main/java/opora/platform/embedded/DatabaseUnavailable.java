package opora.platform.embedded;

import java.io.IOException;
import java.util.Locale;

/** The embedded database cannot be had, and why: the reason is said to the user in words, the details are for the log. */
public final class DatabaseUnavailable extends RuntimeException {

    public enum Reason {
        ALREADY_RUNNING,
        OTHER_MAJOR_VERSION,
        DISK_FULL,
        UNSAFE_ROLES,
        NOT_STARTED;

        public String key() {
            return "platform.database." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final String details;

    public DatabaseUnavailable(Reason reason, String details) {
        super(reason + ": " + details);
        this.reason = reason;
        this.details = details;
    }

    static DatabaseUnavailable notStarted(String details) {
        var reason = details.contains("No space left on device") ? Reason.DISK_FULL : Reason.NOT_STARTED;
        return new DatabaseUnavailable(reason, details);
    }

    static DatabaseUnavailable because(IOException failure) {
        var unavailable = notStarted(failure.toString());
        unavailable.initCause(failure);
        return unavailable;
    }

    public Reason reason() {
        return reason;
    }

    public String details() {
        return details;
    }
}
