package opora.contracts;

import java.util.Locale;

/** Groups for which a region sets the subsistence minimum. */
public enum SubsistenceGroup {
    PER_HEAD,
    WORKING,
    CHILD,
    PENSIONER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "contracts.subsistence." + code().replace('_', '-');
    }

    public static SubsistenceGroup of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
