package opora.casework.accompaniment;

import java.util.Locale;

/** How somebody talked with a family. */
public enum ContactKind {
    VISIT,
    OFFICE,
    PHONE,
    ONLINE,
    MESSAGE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ContactKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String titleKey() {
        return "casework.contact." + code();
    }
}
