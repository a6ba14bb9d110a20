package opora.contracts;

import java.util.Locale;

/** What a contract is concluded for (178-ФЗ, ПП РФ № 1931). */
public enum Direction {
    EMPLOYMENT,
    BUSINESS,
    HOUSEHOLD,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "contracts.direction." + code().replace('_', '-');
    }

    public static Direction of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
