package opora.casework.roadmap;

import java.util.Locale;

/** What a measure relies on: a fact of it makes the measure done. */
public enum MeasureSupport {
    NONE,
    SERVICE,
    AID,
    GROUP,
    REFERRAL;

    static MeasureSupport of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
