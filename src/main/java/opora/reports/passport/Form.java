package opora.reports.passport;

import java.util.Locale;

/** The form a service is given in. */
public enum Form {
    SERVICE,
    CONSULTATION,
    LESSON,
    TALK;

    /** As the facts write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
