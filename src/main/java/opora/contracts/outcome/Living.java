package opora.contracts.outcome;

import java.util.Locale;

/** How a family lives after the contract compared with before it. */
public enum Living {
    IMPROVED,
    UNCHANGED,
    WORSENED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "contracts.living." + code().replace('_', '-');
    }

    public static Living of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
