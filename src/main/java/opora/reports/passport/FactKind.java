package opora.reports.passport;

import java.util.Locale;

/** The kinds of facts the modules publish. A participation is a member's share in a service to the whole family. */
public enum FactKind {
    SERVICE,
    PARTICIPATION,
    CLOSING;

    /** As the facts write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean concernsPeople() {
        return true;
    }
}
