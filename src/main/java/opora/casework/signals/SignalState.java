package opora.casework.signals;

import java.util.Locale;

/** Where a signal stands: docs/domain/casework.md. */
public enum SignalState {
    RECEIVED,
    CHECKING,
    DECIDED,
    VOID;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "casework.signal.state." + code().replace('_', '-');
    }

    public static SignalState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
