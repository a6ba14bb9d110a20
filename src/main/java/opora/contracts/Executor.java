package opora.contracts;

import java.util.Locale;

/** Who carries a measure out. */
public enum Executor {
    CITIZEN,
    EMPLOYEE,
    PARTNER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "contracts.executor." + code().replace('_', '-');
    }

    public static Executor of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
