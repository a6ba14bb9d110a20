package opora.partners;

import java.util.Arrays;
import java.util.Optional;

/** Who a partner is to the institution (PRT-01). */
public enum PartnerKind {
    INTERAGENCY_TEAM("interagency_team"),
    SOCIAL_PARTNER("social_partner"),
    CHARITY_FUND("charity_fund"),
    RELIGIOUS_ORGANISATION("religious_organisation"),
    NONPROFIT("nonprofit"),
    PRIVATE_PROVIDER("private_provider"),
    BUSINESS("business"),
    VOLUNTEER("volunteer");

    private final String code;

    PartnerKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Message key of its title. */
    public String titleKey() {
        return "partners.kind." + code.replace('_', '-');
    }

    public static Optional<PartnerKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
