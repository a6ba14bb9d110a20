package opora.contracts;

import java.util.Locale;

/** What a citizen declares to need, and what a measure is for (SCN-04). */
public enum NeedKind {
    EMPLOYMENT,
    RETRAINING,
    BUSINESS,
    HOUSEHOLD,
    FINANCIAL_LITERACY,
    INTERNET,
    PSYCHOLOGICAL,
    ALIMONY,
    KINDERGARTEN,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "contracts.need." + code().replace('_', '-');
    }

    public static NeedKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
