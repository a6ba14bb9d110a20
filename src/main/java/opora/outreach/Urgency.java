package opora.outreach;

import java.util.Locale;

/** By the schedule, or because something has happened (TRP-02). */
public enum Urgency {
    PLANNED,
    EMERGENCY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "outreach.urgency." + code();
    }

    public static Urgency of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
