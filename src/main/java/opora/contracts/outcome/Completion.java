package opora.contracts.outcome;

import java.util.Locale;

/** How far the programme was carried out by the end of the contract (SCN-08). */
public enum Completion {
    IN_FULL,
    PARTLY,
    NOT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "contracts.completion." + code().replace('_', '-');
    }

    public static Completion of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
