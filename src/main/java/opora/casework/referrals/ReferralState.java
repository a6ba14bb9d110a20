package opora.casework.referrals;

import java.util.Locale;

/** Where a referral stands: docs/domain/casework.md. */
public enum ReferralState {
    SENT,
    ACCEPTED,
    DECLINED,
    DONE,
    WITHDRAWN;

    /** Whether the other agency still has something to say. */
    public boolean open() {
        return this == SENT || this == ACCEPTED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "casework.referral.state." + code();
    }

    public static ReferralState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
