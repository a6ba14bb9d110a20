package opora.casework.conference;

import java.util.Locale;

/** Where a conference stands: docs/domain/casework.md. */
public enum ConferenceState {
    PLANNED,
    HELD,
    CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "casework.conference.state." + code();
    }

    public static ConferenceState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
