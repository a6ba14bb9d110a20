package opora.casework.signals;

import java.util.Locale;

/** What the check of a signal ends with. */
public enum SignalDecision {
    CASE_OPENED,
    HELP_GIVEN,
    PASSED,
    NOT_CONFIRMED,
    FOLDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "casework.signal.decision." + code().replace('_', '-');
    }

    public static SignalDecision of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
