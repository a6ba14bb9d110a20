package opora.groups;

import java.util.Arrays;
import java.util.Optional;

/** Whether it took place: planned and cancelled ones are counted nowhere. */
public enum SessionStatus {
    PLANNED("planned"),
    HELD("held"),
    CANCELLED("cancelled");

    private final String code;

    SessionStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Message key of its title. */
    public String titleKey() {
        return "groups.status." + code.replace('_', '-');
    }

    public static Optional<SessionStatus> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
