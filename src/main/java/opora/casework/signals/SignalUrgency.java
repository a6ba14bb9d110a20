package opora.casework.signals;

import java.util.Locale;

/** Aid is given at once or as planned (CAS-06). */
public enum SignalUrgency {
    EMERGENCY,
    PLANNED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "casework.signal.urgency." + code().replace('_', '-');
    }

    public static SignalUrgency of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
