package opora.casework.roadmap;

import java.util.Locale;
import java.util.Set;

/** Where a version of a road map stands; the table is in docs/domain/casework.md. */
public enum PlanState {
    DRAFT("tag-warning"),
    SUBMITTED("tag-warning"),
    RETURNED("tag-danger"),
    APPROVED("tag-success"),
    SUPERSEDED("");

    private final String tag;

    PlanState(String tag) {
        this.tag = tag;
    }

    static PlanState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String tag() {
        return tag;
    }

    public String titleKey() {
        return "casework.plan.state." + code();
    }

    /** It is being written. */
    public boolean editable() {
        return this == DRAFT || this == RETURNED;
    }

    /** It is not approved yet. */
    static Set<String> openCodes() {
        return Set.of(DRAFT.code(), SUBMITTED.code(), RETURNED.code());
    }
}
