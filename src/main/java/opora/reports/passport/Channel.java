package opora.reports.passport;

import java.util.Locale;

/** The way a service is given. */
public enum Channel {
    IN_PERSON,
    ONLINE,
    VISIT;

    /** As the facts write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
