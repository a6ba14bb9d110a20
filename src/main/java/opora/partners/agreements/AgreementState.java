package opora.partners.agreements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an agreement stands on a day; derived from its dates, never stored (PRT-02). */
public enum AgreementState {
    FUTURE("future", ""),
    IN_FORCE("in-force", "tag-success"),
    ENDING("ending", "tag-warning"),
    ENDED("ended", ""),
    TERMINATED("terminated", "tag-danger"),
    VOIDED("voided", "");

    public static final int DAYS_AHEAD = 30;

    private final String code;
    private final String look;

    AgreementState(String code, String look) {
        this.code = code;
        this.look = look;
    }

    public String code() {
        return code;
    }

    public String look() {
        return look;
    }

    public String titleKey() {
        return "partners.state." + code;
    }

    public static @Nullable AgreementState of(@Nullable String code) {
        for (var state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        return null;
    }

    static AgreementState on(
            LocalDate day, LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable LocalDate terminatedOn) {
        var last = terminatedOn == null ? endsOn : terminatedOn;
        if (day.isBefore(startsOn)) {
            return FUTURE;
        }
        if (last == null || last.isAfter(day.plusDays(DAYS_AHEAD))) {
            return IN_FORCE;
        }
        if (!last.isBefore(day)) {
            return ENDING;
        }
        return terminatedOn == null ? ENDED : TERMINATED;
    }
}
