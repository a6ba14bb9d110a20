package opora.outreach;

import java.util.Locale;

/** Where a trip or a meeting stands. Only what was held is counted. */
public enum OutreachStatus {
    PLANNED,
    HELD,
    CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "outreach.status." + code();
    }

    public static OutreachStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
