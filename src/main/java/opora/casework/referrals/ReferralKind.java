package opora.casework.referrals;

import java.util.Locale;

/** The five kinds of social accompaniment, which are no social services (442-FZ art. 22, CAS-10). */
public enum ReferralKind {
    MEDICAL,
    PSYCHOLOGICAL,
    PEDAGOGICAL,
    LEGAL,
    SOCIAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "casework.referral.kind." + code();
    }

    public static ReferralKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
