package opora.surveys.reviews;

import java.util.Locale;

/** What somebody wrote into the book. */
public enum ReviewKind {
    POSITIVE,
    SUGGESTION,
    COMPLAINT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "surveys.review.kind." + code();
    }

    static ReviewKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
