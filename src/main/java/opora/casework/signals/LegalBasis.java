package opora.casework.signals;

import java.util.Locale;

/** By which law the centre looks into a signal. */
public enum LegalBasis {
    NEGLECT,
    CARE,
    SERVICE,
    APPEAL,
    OWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "casework.signal.basis." + code().replace('_', '-');
    }

    public static LegalBasis of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
