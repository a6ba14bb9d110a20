package opora.outreach;

import java.util.Locale;

/** A trip to families, or a raid. */
public enum TripForm {
    TRIP,
    RAID;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "outreach.form." + code();
    }

    public static TripForm of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
