package opora.casework.conference;

import java.util.Locale;

/** Who meets: specialists of the centre, a team of several agencies, the commission on minors (КДН). */
public enum ConferenceKind {
    CONSILIUM,
    TEAM,
    COMMISSION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "casework.conference.kind." + code();
    }

    public static ConferenceKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
