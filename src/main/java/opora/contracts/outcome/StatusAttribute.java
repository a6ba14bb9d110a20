package opora.contracts.outcome;

import java.util.Locale;

/** The four attributes of social status, which rise or fall each by itself (TGT-20). */
public enum StatusAttribute {
    POWER,
    INCOME,
    PRESTIGE,
    EDUCATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "contracts.status." + code().replace('_', '-');
    }

    public static StatusAttribute of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
