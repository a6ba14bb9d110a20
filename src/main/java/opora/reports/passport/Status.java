package opora.reports.passport;

import java.util.Locale;

/** The statuses of a family on both axes. */
public enum Status {
    TZHS("legal"),
    SOP("legal"),
    ASOCIAL("practice"),
    DYSFUNCTIONAL("practice"),
    RISK("practice"),
    STABLE("practice");

    private final String axis;

    Status(String axis) {
        this.axis = axis;
    }

    public String axis() {
        return axis;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
