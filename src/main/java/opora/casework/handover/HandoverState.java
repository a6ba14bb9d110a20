package opora.casework.handover;

import java.util.Locale;

public enum HandoverState {
    OFFERED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    ASSIGNED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static HandoverState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String titleKey() {
        return "casework.handover." + code();
    }
}
