package opora.contracts;

import java.util.Locale;

/** When in the course of a contract income was assessed: what is compared is before and after. */
public enum IncomeStage {
    BEFORE,
    DURING,
    AFTER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "contracts.stage." + code().replace('_', '-');
    }

    public static IncomeStage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
