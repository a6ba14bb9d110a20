package opora.surveys;

import java.util.Locale;

/** Where the answers of one person on one day stand: docs/domain/surveys.md. */
public enum FillingState {
    DRAFT,
    DONE,
    REFUSED,
    VOIDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "surveys.state." + code();
    }

    public static FillingState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
