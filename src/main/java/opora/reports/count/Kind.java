package opora.reports.count;

import java.util.Locale;

/** What the records behind a number are. */
public enum Kind {
    FACT,
    PERSON,
    FAMILY,
    EMPLOYEE,
    PARTNER,
    EVENT,
    STATEMENT,
    /** A ratio, or what nothing answers: there is nothing to list. */
    NONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
