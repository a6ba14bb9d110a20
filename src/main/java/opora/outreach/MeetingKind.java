package opora.outreach;

import java.util.Locale;

/** Planning of the work with families, or a joint session on it (TRP-05, TRP-06). */
public enum MeetingKind {
    PLANNING,
    JOINT_SESSION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "outreach.meeting.kind." + code();
    }

    public static MeetingKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
