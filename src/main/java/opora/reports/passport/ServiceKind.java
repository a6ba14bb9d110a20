package opora.reports.passport;

import java.util.Locale;

/** The statutory kinds of services. */
public enum ServiceKind {
    HOUSEHOLD,
    MEDICAL,
    PSYCHOLOGICAL,
    PEDAGOGICAL,
    LABOUR,
    LEGAL,
    COMMUNICATIVE,
    URGENT;

    /** As the facts write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
