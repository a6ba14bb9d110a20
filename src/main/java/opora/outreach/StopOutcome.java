package opora.outreach;

import java.util.Locale;

/** What became of a visit to a family. */
public enum StopOutcome {
    PLANNED,
    VISITED,
    ABSENT,
    POSTPONED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "outreach.outcome." + code();
    }

    /** The same of a signal: there may be no family yet. */
    public String signalKey() {
        return "outreach.signal.outcome." + code();
    }

    public static StopOutcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
